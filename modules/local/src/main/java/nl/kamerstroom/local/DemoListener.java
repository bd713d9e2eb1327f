package nl.kamerstroom.local;

import java.nio.file.Path;

/** Is told how a demo gets on, from one thread. */
public interface DemoListener extends PipelineListener {

    void submitted(Path letter);

    /**
     * A letter that ingest does not take.
     *
     * @param why its answer
     */
    void refused(Path letter, String why);
}
