package nl.kamerstroom.ingest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fate of the latest submissions, the oldest forgotten first. Safe for use by many threads. */
final class SubmissionJournal {

    private final int capacity;
    private final Map<String, Fate> fates = new LinkedHashMap<>();
    private final Map<String, Long> decidedAt = new HashMap<>();

    SubmissionJournal(int capacity) {
        this.capacity = capacity;
    }

    /** The outcome may overtake the acknowledgement, so it is not written over. */
    synchronized void accepted(Submission submission) {
        fates.putIfAbsent(submission.id(), new Fate.Accepted(submission.letterId()));
        trim();
    }

    /**
     * Notes an outcome. A dead letter that is replayed has several, in topics that are read in any order: the last counts.
     *
     * @param at when it was decided, in milliseconds since 1970
     */
    synchronized void decided(String submissionId, Fate fate, long at) {
        if (at >= decidedAt.getOrDefault(submissionId, Long.MIN_VALUE)) {
            decidedAt.put(submissionId, at);
            fates.put(submissionId, fate);
        }
        trim();
    }

    synchronized void forget(Submission submission) {
        fates.remove(submission.id());
        decidedAt.remove(submission.id());
    }

    synchronized Optional<Fate> of(String submissionId) {
        return Optional.ofNullable(fates.get(submissionId));
    }

    private void trim() {
        while (fates.size() > capacity) {
            String oldest = fates.keySet().iterator().next();
            fates.remove(oldest);
            decidedAt.remove(oldest);
        }
    }
}
