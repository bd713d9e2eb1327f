package nl.kamerstroom.enrich;

/** Gives events their identity. */
final class EventIds {

    /** Keeps the ids apart from whatever else is made of the same words. */
    private static final String NAMESPACE = "kamerstroom.event";

    private EventIds() {}

    /**
     * The id, a UUID: the same for the same letter, type and subject.
     *
     * @param ordinal from 1, among the events of one letter with the same type and subject
     */
    static String of(String letterId, String type, String subjectKey, int ordinal) {
        return Hash.of(NAMESPACE, letterId, type, subjectKey, Integer.toString(ordinal))
                .uuid()
                .toString();
    }
}
