package nl.kamerstroom.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fate of the latest submissions, the oldest forgotten first. Safe for use by many threads. */
final class SubmissionJournal {

    private final int capacity;
    private final Map<String, Fate> fates = new LinkedHashMap<>();

    SubmissionJournal(int capacity) {
        this.capacity = capacity;
    }

    /** The outcome may overtake the acknowledgement, so it is not written over. */
    synchronized void accepted(Submission submission) {
        fates.putIfAbsent(submission.id(), new Fate.Accepted(submission.letterId()));
        trim();
    }

    synchronized void decided(String submissionId, Fate fate) {
        fates.put(submissionId, fate);
        trim();
    }

    synchronized void forget(Submission submission) {
        fates.remove(submission.id());
    }

    synchronized Optional<Fate> of(String submissionId) {
        return Optional.ofNullable(fates.get(submissionId));
    }

    private void trim() {
        while (fates.size() > capacity) {
            fates.remove(fates.keySet().iterator().next());
        }
    }
}
