package nl.kamerstroom.local;

import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.EventPublished;

/** Is told what comes out of the pipeline, in the order in which it is seen, from one thread. */
public interface PipelineListener {

    void event(EventPublished event);

    void deadLetter(DeadLetter letter);

    /** Is called after each change. */
    void counted(Conservation letters);
}
