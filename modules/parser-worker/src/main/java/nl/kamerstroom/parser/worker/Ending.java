package nl.kamerstroom.parser.worker;

/** Why a worker is no more. */
public enum Ending {
    /** Killed: a document took too long. */
    TIMED_OUT,
    /** Killed, or ended by itself: a document took too much memory. */
    OUT_OF_MEMORY,
    /** Gone without an answer, or what it said was no answer. */
    CRASHED,
    /** Killed because it did not answer in the time to start. */
    NOT_STARTED,
    /** Replaced after its share of documents. */
    RETIRED,
    /** No longer needed. */
    CLOSED
}
