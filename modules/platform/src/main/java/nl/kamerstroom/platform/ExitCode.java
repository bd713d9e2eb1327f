package nl.kamerstroom.platform;

/** How a process of ours ends; a signal ends it with 128 + its number (130 for Ctrl-C, 143 for SIGTERM), after a graceful stop. */
public final class ExitCode {

    /** It did what was asked. */
    public static final int OK = 0;
    /** It broke down; the last log line says why. */
    public static final int FAILURE = 1;
    /** The command line or a setting is wrong; nothing was started. */
    public static final int USAGE = 2;
    /** Broker, registry or database do not answer. */
    public static final int UNREACHABLE = 4;

    private ExitCode() {}
}
