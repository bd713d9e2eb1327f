package nl.kamerstroom.platform;

/** The closed list of keys of a log line. A line is a constant message and values under these names, never a letter's text. */
public final class LogKeys {

    public static final String COUNT = "count";
    public static final String DURATION_MS = "duration.ms";
    public static final String ERROR_CLASS = "error.class";
    public static final String EVENT_ID = "event.id";
    public static final String FILE = "file";
    public static final String LETTER_ID = "letter.id";
    public static final String OFFSET = "kafka.offset";
    public static final String ORIGIN = "origin";
    public static final String PARTITION = "kafka.partition";
    public static final String REASON = "reason";
    public static final String SERVICE = "service";
    public static final String SETTING = "setting";
    public static final String STAGE = "stage";
    public static final String STATE = "state";
    public static final String TOPIC = "kafka.topic";
    public static final String URL = "url";
    public static final String VALUE = "value";

    private LogKeys() {}
}
