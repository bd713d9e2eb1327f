package nl.kamerstroom.evaluate;

import java.util.List;
import nl.kamerstroom.rules.CandidateEvent;

/** How what was found in a letter differs from what was found in it before. */
public sealed interface EventDifference {

    /** An event that was not found before. */
    record Added(CandidateEvent event) implements EventDifference {}

    /** An event that is found no longer. */
    record Gone(CandidateEvent event) implements EventDifference {}

    /**
     * An event that is found otherwise.
     *
     * @param event as it is found now
     * @param what each thing that differs, in words
     */
    record Changed(CandidateEvent before, CandidateEvent event, List<String> what) implements EventDifference {

        public Changed {
            what = List.copyOf(what);
        }
    }

    /** The event, as it was found last. */
    CandidateEvent event();

    /** {@code added}, {@code gone} or {@code changed}. */
    default String name() {
        return switch (this) {
            case Added added -> "added";
            case Gone gone -> "gone";
            case Changed changed -> "changed";
        };
    }
}
