package nl.kamerstroom.dead.letters;

import nl.kamerstroom.events.DeadLetterVerb;

/** What a dead letter waits for, as its failures and the actions on it tell. */
public enum DeadLetterState {
    /** For somebody to decide. */
    OPEN,
    /** For somebody to decide; it came back so often that replaying it needs an explicit order. */
    PARKED,
    /** Nothing: its service has it again. Should it fail once more, it is open again. */
    REPLAYED,
    /** Nothing: another content of its letter was handed in. */
    CORRECTED,
    /** Nothing: it was given up. */
    DISCARDED;

    /** Whether its letter ends here, as far as is known; a letter that is on its way again does not. */
    public boolean isDead() {
        return switch (this) {
            case OPEN, PARKED, DISCARDED -> true;
            case REPLAYED, CORRECTED -> false;
        };
    }

    static DeadLetterState after(DeadLetterVerb action) {
        return switch (action) {
            case REPLAYED -> REPLAYED;
            case CORRECTED -> CORRECTED;
            case DISCARDED -> DISCARDED;
            case PARKED -> PARKED;
            case UNKNOWN -> OPEN;
        };
    }
}
