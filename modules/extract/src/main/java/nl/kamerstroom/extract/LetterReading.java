package nl.kamerstroom.extract;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.formats.ReadLimits;
import nl.kamerstroom.parser.worker.IsolatedReader;
import nl.kamerstroom.parser.worker.WorkerLimits;
import nl.kamerstroom.platform.RejectedRecordException;

/** Reads letters as the extract service does, with its usual limits, for whoever reads them once more. */
public final class LetterReading implements AutoCloseable {

    private final IsolatedReader documents;
    private final LetterAnalyst analyst;

    private LetterReading(IsolatedReader documents, LetterAnalyst analyst) {
        this.documents = documents;
        this.analyst = analyst;
    }

    /** With the recognisers, the knowledge and the rule packs that come with this version. */
    public static LetterReading standard() {
        ReadLimits limits = ReadLimits.standard();
        IsolatedReader documents =
                new IsolatedReader(1, limits, WorkerLimits.standard(), new ExtractMetrics(new SimpleMeterRegistry()));
        return new LetterReading(documents, LetterAnalyst.standard(documents, limits));
    }

    /**
     * The text and the candidate events of a letter.
     *
     * @throws RejectedRecordException where the document cannot be read, with the reason
     */
    public AnalysedLetter read(LetterReceived received) {
        return analyst.analyse(received);
    }

    @Override
    public void close() {
        documents.close();
    }
}
