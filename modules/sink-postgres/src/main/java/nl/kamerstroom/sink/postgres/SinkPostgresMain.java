package nl.kamerstroom.sink.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.kamerstroom.platform.CompositeService;
import nl.kamerstroom.platform.PlatformConfig;
import nl.kamerstroom.platform.Service;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.ServiceDefinition;
import nl.kamerstroom.platform.ServiceRunner;
import nl.kamerstroom.platform.Surroundings;

/** Stores letters and events in PostgreSQL. */
public final class SinkPostgresMain {

    public static final ServiceDefinition SERVICE = ServiceDefinition.plain(
            "kamerstroom.sink-postgres",
            "Stores letters and events in PostgreSQL.",
            SinkPostgresConfig.DEFINITION,
            SinkPostgresMain::create);

    private SinkPostgresMain() {}

    public static void main(String[] arguments) {
        ServiceRunner.main(SERVICE, arguments);
    }

    private static Service create(ServiceContext context) {
        SinkPostgresConfig config = SinkPostgresConfig.from(context.settings());
        Duration shutdownTimeout = PlatformConfig.from(context.settings()).shutdownTimeout();
        Set<String> topics = RecordSource.topicsOf(context);
        return new CompositeService(
                context.name(),
                List.of(new SinkService(context, config, shutdownTimeout), Surroundings.of(context, topics)));
    }
}
