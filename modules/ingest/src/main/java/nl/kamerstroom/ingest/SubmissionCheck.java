package nl.kamerstroom.ingest;

import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.platform.DeadLetterReason;
import nl.kamerstroom.platform.LetterContent;
import nl.kamerstroom.platform.RejectedRecordException;

/** Sees that a submission is what it says: anybody who may write to the topic could say anything. */
final class SubmissionCheck {

    private final int largestLetter;

    SubmissionCheck(int largestLetter) {
        this.largestLetter = largestLetter;
    }

    /**
     * The same submission.
     *
     * @throws RejectedRecordException where it is empty, too large or not the content that its hash names
     */
    LetterSubmitted check(String key, LetterSubmitted submitted) {
        int size = submitted.getContentSize();
        if (size <= 0) {
            throw new RejectedRecordException(
                    DeadLetterReason.EMPTY_LETTER, "The letter is empty; submit one with text");
        }
        if (size > largestLetter) {
            throw new RejectedRecordException(
                    DeadLetterReason.OVERSIZED_LETTER,
                    "The letter has %d bytes; at most %d are taken".formatted(size, largestLetter));
        }
        byte[] content = LetterContent.unpack(submitted.getContent(), submitted.getContentEncoding(), size);
        String hash = LetterContent.hash(content);
        if (!hash.equals(submitted.getContentHash())) {
            throw new RejectedRecordException(
                    DeadLetterReason.WRONG_HASH,
                    "The letter's content hash is %s where its record says \"%s\""
                            .formatted(hash, submitted.getContentHash()));
        }
        if (!hash.equals(key)) {
            throw new RejectedRecordException(
                    DeadLetterReason.WRONG_KEY,
                    "Submissions are keyed by their content hash %s, not by \"%s\"".formatted(hash, key));
        }
        return submitted;
    }
}
