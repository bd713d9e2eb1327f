package nl.kamerstroom.sink.postgres;

import nl.kamerstroom.platform.PlatformConfig;
import nl.kamerstroom.platform.Service;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.ServiceDefinition;
import nl.kamerstroom.platform.ServiceRunner;

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
        return new SinkService(
                context, config, PlatformConfig.from(context.settings()).shutdownTimeout());
    }
}
