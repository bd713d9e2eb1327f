package nl.kamerstroom.ingest;

import java.util.Optional;

/** What became of a submission. */
sealed interface Fate {

    /** The broker has it; the topology has not decided yet. */
    record Accepted(String letterId) implements Fate {}

    /** It was new, or a correction, and was passed on. */
    record Received(String letterId, int revision) implements Fate {}

    /**
     * It was known.
     *
     * @param letterId the letter that was there first
     * @param reason what the two share
     */
    record Duplicate(String letterId, String reason) implements Fate {}

    /** It could not be processed and stands in the dead letters. */
    record Failed(Optional<String> letterId, String reason, String message) implements Fate {}
}
