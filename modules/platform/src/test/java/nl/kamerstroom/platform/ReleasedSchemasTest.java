package nl.kamerstroom.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guards schemas/registered: what was released stays readable, and what is current is released. */
class ReleasedSchemasTest {

    private static final Path PROPOSED = Path.of("target", "proposed-schemas");
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final SchemaHistory HISTORY = SchemaHistory.load(CATALOGUE);

    @BeforeAll
    static void forgetEarlierProposals() throws IOException {
        if (Files.exists(PROPOSED)) {
            try (Stream<Path> files = Files.walk(PROPOSED)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    static Stream<CatalogueTopic> topics() {
        return CATALOGUE.topics().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldReadAndBeReadByEveryReleasedVersion(CatalogueTopic topic) {
        // Given
        List<Schema> released = HISTORY.of(topic.subject());

        // When
        List<String> faults = SchemaEvolution.faults(topic.subject(), current(topic), released);

        // Then
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldBeTheNewestReleasedVersion(CatalogueTopic topic) throws IOException {
        // Given
        List<Schema> released = HISTORY.of(topic.subject());
        String newest = released.isEmpty() ? "none" : pretty(released.get(released.size() - 1));

        // When
        String current = pretty(current(topic));

        // Then
        if (!newest.equals(current)) {
            propose(topic.subject(), released.size() + 1, current);
        }
        assertThat(current)
                .as(
                        "The schema of \"%s\" is not released. If the change is meant: cp -r modules/platform/%s/. schemas/registered/",
                        topic.subject(), PROPOSED)
                .isEqualTo(newest);
    }

    private static Schema current(CatalogueTopic topic) {
        return RegisteredForm.of(SpecificData.get().getSchema(topic.record()));
    }

    private static String pretty(Schema schema) {
        return SchemaFormatter.format("json/pretty", schema);
    }

    private static void propose(String subject, int version, String schema) throws IOException {
        Path file = PROPOSED.resolve(subject).resolve("v%d.avsc".formatted(version));
        Files.createDirectories(file.getParent());
        Files.writeString(file, schema + "\n", UTF_8);
    }
}
