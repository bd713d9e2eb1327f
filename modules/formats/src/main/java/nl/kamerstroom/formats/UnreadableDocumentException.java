package nl.kamerstroom.formats;

/** A document that cannot be read, with the reason; reading it again gives the same, save what depends on the machine: time and memory. */
public final class UnreadableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a document cannot be read. */
    public enum Reason {
        /** It has no bytes. */
        EMPTY,
        /** It has more bytes than the limit. */
        TOO_LARGE,
        /** It wants a password. */
        ENCRYPTED,
        /** It is not what its first bytes, its name or its media type say, or it is damaged. */
        BROKEN,
        /** Its format is none that we read. */
        UNSUPPORTED,
        /** It unpacks to more than the limit. */
        ARCHIVE_BOMB,
        /** It declares a document type or entities, which could pull in other files. */
        EXTERNAL_ENTITY,
        /** Its bytes are no text in any encoding that it could have. */
        INVALID_ENCODING,
        TOO_MANY_PAGES,
        TOO_MANY_CHARACTERS,
        /** Its parser did not come to an end in the time that a document may take. */
        TIMED_OUT,
        /** Its parser asked for more memory than a document may take. */
        OUT_OF_MEMORY,
        /** Its parser, or the process in which it ran, ended without an answer. */
        PARSER_CRASHED,
        /** It can be opened but holds no text: a scan without a text layer, say. */
        NO_TEXT
    }

    private final Reason reason;

    /** @param message one sentence for a person: which document, what is wrong and what would be right */
    public UnreadableDocumentException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public UnreadableDocumentException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
