package nl.kamerstroom.dead.letters;

/** What a replay does with one dead letter. */
public sealed interface Step {

    DeadLetterHistory history();

    /** Hands it to its service. */
    record HandBack(DeadLetterHistory history, String topic) implements Step {}

    /** Sets it aside: it came back too often. */
    record Park(DeadLetterHistory history, int mostAttempts) implements Step {}

    /** Leaves it as it is. */
    record Leave(DeadLetterHistory history, String why) implements Step {}
}
