package nl.kamerstroom.ingest;

import nl.kamerstroom.platform.Service;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.ServiceDefinition;
import nl.kamerstroom.platform.ServiceRunner;

/** Runs the ingest service. */
public final class IngestMain {

    public static final ServiceDefinition SERVICE = ServiceDefinition.streamsAnd(
            "kamerstroom.ingest",
            "Takes letters in over HTTP and from a folder, and passes each on once.",
            IngestConfig.DEFINITION,
            IngestTopology::build,
            IngestMain::create);

    private IngestMain() {}

    public static void main(String[] args) {
        ServiceRunner.main(SERVICE, args);
    }

    private static Service create(ServiceContext context) {
        return IngestService.create(context, IngestConfig.from(context.settings()));
    }
}
