package nl.kamerstroom.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kamerstroom.audit.AuditMain;
import nl.kamerstroom.embedded.Endpoint;
import nl.kamerstroom.embedded.StackSettings;
import nl.kamerstroom.enrich.EnrichMain;
import nl.kamerstroom.extract.ExtractMain;
import nl.kamerstroom.ingest.IngestMain;
import nl.kamerstroom.platform.ServiceDefinition;
import nl.kamerstroom.sink.postgres.SinkPostgresMain;

/** The services of the pipeline, each told where its neighbours are on this machine. */
public final class LocalServices {

    private LocalServices() {}

    /** All of them, in the order in which a letter passes; last the one that watches. */
    public static List<LocalService> of(StackSettings stack) {
        return List.of(
                streams(
                        IngestMain.SERVICE,
                        stack,
                        Endpoint.INGEST_HEALTH,
                        Map.of("ingest.http.port", port(stack, Endpoint.INGEST))),
                streams(ExtractMain.SERVICE, stack, Endpoint.EXTRACT_HEALTH, Map.of()),
                streams(EnrichMain.SERVICE, stack, Endpoint.ENRICH_HEALTH, Map.of()),
                service(
                        SinkPostgresMain.SERVICE,
                        stack,
                        Endpoint.SINK_POSTGRES_HEALTH,
                        Map.of("database.url", stack.jdbcUrl())),
                streams(AuditMain.SERVICE, stack, Endpoint.AUDIT_HEALTH, Map.of()));
    }

    private static LocalService streams(
            ServiceDefinition definition, StackSettings stack, Endpoint health, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("streams.state.dir", stack.stateOf(definition.name()).toString());
        return service(definition, stack, health, settings);
    }

    private static LocalService service(
            ServiceDefinition definition, StackSettings stack, Endpoint health, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("kafka.bootstrap.servers", stack.bootstrapServers());
        settings.put("registry.url", stack.registryUrl());
        settings.put("health.port", port(stack, health));
        return new LocalService(definition, settings);
    }

    private static String port(StackSettings stack, Endpoint endpoint) {
        return Integer.toString(stack.ports().of(endpoint));
    }
}
