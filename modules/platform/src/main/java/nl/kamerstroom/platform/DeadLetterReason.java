package nl.kamerstroom.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a record became a dead letter: the closed list, for metrics, for alarms and for whoever decides what to do. A code
 * never changes its meaning. {@code docs/dead-letters.md} shows the same list.
 */
public enum DeadLetterReason {
    // any service
    UNREADABLE_RECORD("The record's bytes are not what its topic promises.", Cure.SENDER),
    UNWRITABLE_RESULT("What was made of the record does not fit its schema.", Cure.VERSION),
    OVERSIZED_RESULT("What was made of the record is larger than its topic takes.", Cure.LETTER),
    TOO_DEEP("The record is nested so deeply that a step ran out of stack.", Cure.LETTER),
    UNEXPECTED_FAILURE("A step broke on the record in a way that nobody foresaw.", Cure.VERSION),
    UNKNOWN_ENCODING("The letter's bytes are packed in a way that this version does not know.", Cure.VERSION),
    WRONG_SIZE("The letter has not as many bytes as its record says.", Cure.SENDER),
    BROKEN_CONTENT("The letter's bytes cannot be unpacked.", Cure.SENDER),

    // ingest
    EMPTY_LETTER("The letter has no bytes.", Cure.LETTER),
    OVERSIZED_LETTER("The letter has more bytes than are taken.", Cure.LETTER),
    WRONG_HASH("The letter is not the content that its record names.", Cure.SENDER),
    WRONG_KEY("The record's key is not its content's hash.", Cure.SENDER),

    // extract
    EMPTY("The document has no bytes.", Cure.LETTER),
    TOO_LARGE("The document has more bytes than are read.", Cure.LETTER),
    ENCRYPTED("The document wants a password.", Cure.LETTER),
    BROKEN("The document is damaged, or not what its name or type says.", Cure.LETTER),
    UNSUPPORTED("The document's format is none that is read.", Cure.LETTER),
    ARCHIVE_BOMB("The document unpacks to more than the limit.", Cure.LETTER),
    EXTERNAL_ENTITY("The document declares a document type or entities, which could pull in other files.", Cure.LETTER),
    INVALID_ENCODING("The document's bytes are no text in any encoding that it could have.", Cure.LETTER),
    TOO_MANY_PAGES("The document has more pages than are read.", Cure.LETTER),
    TOO_MANY_CHARACTERS("The document has more text than is read.", Cure.LETTER),
    TIMED_OUT("The document took longer to read than is waited.", Cure.AGAIN),
    OUT_OF_MEMORY("The document's parser took more memory than it may.", Cure.AGAIN),
    PARSER_CRASHED("The document's parser ended twice without an answer.", Cure.AGAIN),
    NO_TEXT("The document holds no text: a scan without a text layer, say.", Cure.LETTER),

    // enrich
    UNKNOWN_EVENT_TYPE("An event is of a type that the catalogue does not have.", Cure.VERSION),
    MISSING_ARGUMENT("An event lacks an argument that its type requires.", Cure.VERSION),
    BAD_ARGUMENT("An event has an argument that is no value of its kind.", Cure.VERSION),

    // sink-postgres
    REFUSED_BY_DATABASE("The database refuses the value, and always will.", Cure.VERSION);

    /** What helps against a reason. */
    public enum Cure {
        LETTER("Send a corrected letter: dlq replay --id ID --with FILE; or discard it."),
        SENDER(
                "Mend whoever wrote the record, then send the letter itself: dlq replay --id ID --with FILE; or discard it."),
        VERSION("Run a version that can do it, then dlq replay."),
        AGAIN("Try again: dlq replay; if it comes back, send a corrected letter or raise the limit.");

        private final String advice;

        Cure(String advice) {
            this.advice = advice;
        }

        /** What an operator does, one sentence. */
        public String advice() {
            return advice;
        }
    }

    private final String sentence;
    private final Cure cure;

    DeadLetterReason(String sentence, Cure cure) {
        this.sentence = sentence;
        this.cure = cure;
    }

    /** The reason of a code; empty for one of another version. */
    public static Optional<DeadLetterReason> of(String code) {
        return Stream.of(values()).filter(reason -> reason.code().equals(code)).findFirst();
    }

    /** How it is written in records, metrics and commands: {@code unreadable-record}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong, one sentence. */
    public String sentence() {
        return sentence;
    }

    public Cure cure() {
        return cure;
    }
}
