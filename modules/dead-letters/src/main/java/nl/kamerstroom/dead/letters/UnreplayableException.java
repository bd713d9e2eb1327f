package nl.kamerstroom.dead.letters;

/** An order that cannot be carried out, for a reason that whoever gave it can understand. */
public final class UnreplayableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message names the culprit in quotes, says what is wrong and what would be right */
    UnreplayableException(String message) {
        super(message);
    }
}
