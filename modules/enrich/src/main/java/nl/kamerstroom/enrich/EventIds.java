package nl.kamerstroom.enrich;

import nl.kamerstroom.platform.RecordOrigin;

/** Gives events their identity. */
final class EventIds {

    /** Keeps the ids apart from whatever else is made of the same words. */
    private static final String NAMESPACE = "kamerstroom.event";

    private static final String RESTATED = "kamerstroom.event.restated";

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

    /**
     * The id of a record that states an event anew, a UUID: the same for the same event and letter record.
     *
     * @param letterRecord where the record of the letter stands that states it
     */
    static String restated(String eventId, RecordOrigin letterRecord) {
        return Hash.of(
                        RESTATED,
                        eventId,
                        letterRecord.topic(),
                        Integer.toString(letterRecord.partition()),
                        Long.toString(letterRecord.offset()))
                .uuid()
                .toString();
    }
}
