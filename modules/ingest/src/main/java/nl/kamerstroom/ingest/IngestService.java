package nl.kamerstroom.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.kamerstroom.platform.CompositeService;
import nl.kamerstroom.platform.Health;
import nl.kamerstroom.platform.Service;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.StreamsService;

/** Wires the parts of ingest together. */
final class IngestService {

    private IngestService() {}

    static Service create(ServiceContext context, IngestConfig config) {
        SubmissionJournal journal = new SubmissionJournal(config.statusEntries());
        IngestMetrics metrics = new IngestMetrics(context.meters());
        LetterSubmitter submitter =
                LetterSubmitter.create(context, config, new LetterSubmitter.Parts(metrics, journal, UUID::randomUUID));
        List<Service> parts = new ArrayList<>();
        parts.add(new Closing(submitter));
        parts.add(StreamsService.create(context, IngestTopology::build));
        parts.add(new FateWatcher(context, config, journal));
        parts.add(new LettersServer(config, submitter, journal, metrics));
        config.folder().ifPresent(folder -> parts.add(new FolderWatcher(folder, config, submitter, metrics)));
        return new CompositeService(context.name(), parts);
    }

    /** The submitter, closed after those that use it. */
    private record Closing(LetterSubmitter submitter) implements Service {

        @Override
        public String name() {
            return "submitter";
        }

        @Override
        public void start() {}

        @Override
        public Health health() {
            return Health.of();
        }

        @Override
        public void close() {
            submitter.close();
        }
    }
}
