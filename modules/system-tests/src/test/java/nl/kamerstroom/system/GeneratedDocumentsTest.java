package nl.kamerstroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kamerstroom.audit.AuditMain;
import nl.kamerstroom.enrich.EnrichMain;
import nl.kamerstroom.extract.ExtractMain;
import nl.kamerstroom.ingest.IngestMain;
import nl.kamerstroom.platform.ConfigurationDocument;
import nl.kamerstroom.platform.ConfigurationDocument.Section;
import nl.kamerstroom.platform.PlatformConfig;
import nl.kamerstroom.platform.ServiceDefinition;
import nl.kamerstroom.platform.StreamsConfiguration;
import nl.kamerstroom.sink.postgres.SinkPostgresMain;
import nl.kamerstroom.testkit.TopologyHarness;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that are made from the code must be those of this code. */
class GeneratedDocumentsTest {

    private final House house = House.find();

    static Stream<ServiceDefinition> services() {
        return Stream.of(
                IngestMain.SERVICE,
                ExtractMain.SERVICE,
                EnrichMain.SERVICE,
                SinkPostgresMain.SERVICE,
                AuditMain.SERVICE);
    }

    static Stream<ServiceDefinition> streams() {
        return services().filter(service -> service.topology().isPresent());
    }

    @Test
    void shouldListEverySettingOfEveryService() {
        // Given
        Stream<Section> common = Stream.of(
                new Section("Every service", "Whatever it does.", PlatformConfig.DEFINITION),
                new Section(
                        "Services on Kafka Streams",
                        "ingest, extract, enrich and audit.",
                        StreamsConfiguration.DEFINITION));

        // When
        var document = new GeneratedDocument(
                "docs/configuration.md",
                ConfigurationDocument.render(Stream.concat(common, services().map(GeneratedDocumentsTest::section))
                        .toList()));

        // Then
        assertThat(document.kept(house)).as(document.remedy()).isEqualTo(document.text());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void shouldShowTheTopologyThatRuns(ServiceDefinition service) {
        // Given
        try (TopologyHarness harness = TopologyHarness.of(service, Map.of())) {

            // When
            var document = new GeneratedDocument(
                    "docs/topologies/%s.txt".formatted(shortName(service)),
                    service.topology(harness.context())
                            .map(topology -> topology.describe().toString())
                            .orElseThrow());

            // Then
            assertThat(document.kept(house)).as(document.remedy()).isEqualTo(document.text());
        }
    }

    /** What a service has beside the settings that others have, too. */
    private static Section section(ServiceDefinition service) {
        ConfigDef own = new ConfigDef();
        ConfigDef common = PlatformConfig.and(StreamsConfiguration.DEFINITION);
        service.settings().configKeys().values().stream()
                .filter(key ->
                        Optional.ofNullable(common.configKeys().get(key.name)).isEmpty())
                .forEach(own::define);
        return new Section(shortName(service), service.purpose(), own);
    }

    private static String shortName(ServiceDefinition service) {
        return service.name().substring(service.name().lastIndexOf('.') + 1);
    }
}
