package nl.kamerstroom.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every schema explains itself and can grow. */
class SchemaStyleTest {

    private static final Catalogue CATALOGUE = Catalogue.load();

    static Stream<EventType> eventTypes() {
        return CATALOGUE.eventTypes().stream();
    }

    static Stream<CatalogueTopic> topics() {
        return CATALOGUE.topics().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldSayWhatEveryRecordAndFieldIsFor(CatalogueTopic topic) {
        // Given
        List<String> silent = new ArrayList<>();

        // When
        visit(SchemaHistory.released(topic.subject()).get(0), new TreeSet<>(), silent);

        // Then
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void shouldLetEveryArgumentBeAbsent(EventType type) {
        // Given
        List<EventType.Role> roles = type.roles();

        // When
        List<Schema.Field> fields =
                roles.stream().map(role -> type.schema().getField(role.name())).toList();

        // Then
        assertThat(fields).isNotEmpty().allSatisfy(field -> {
            assertThat(field.hasDefaultValue()).as(field.name()).isTrue();
            assertThat(field.defaultVal()).isIn(JsonProperties.NULL_VALUE, List.of());
        });
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void shouldHoldEveryValueInTheSameFrame(EventType type) {
        // Given
        List<EventType.Role> roles = type.roles();

        // When
        List<Schema> values = roles.stream().map(EventType.Role::value).toList();

        // Then
        assertThat(values)
                .allSatisfy(value -> assertThat(value.getFields())
                        .extracting(Schema.Field::name)
                        .contains("value", "evidence", "derivedFrom"));
    }

    @Test
    void shouldPublishEveryEventRecord() throws IOException {
        // Given
        Path folder = Path.of("..", "..", "schemas", "events");

        // When
        List<String> records;
        try (Stream<Path> files = Files.list(folder)) {
            records = files.map(file -> file.getFileName().toString().replace(".avsc", ""))
                    .filter(name -> !name.equals("EventPublished"))
                    .toList();
        }

        // Then
        assertThat(CATALOGUE.eventTypes()).extracting(EventType::name).containsExactlyInAnyOrderElementsOf(records);
    }

    private static void visit(Schema schema, Set<String> seen, List<String> silent) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.add(schema.getName())) {
                    report(schema.getDoc(), schema.getName(), silent);
                    for (Schema.Field field : schema.getFields()) {
                        report(field.doc(), schema.getName() + "." + field.name(), silent);
                        visit(field.schema(), seen, silent);
                    }
                }
            }
            case ENUM -> {
                report(schema.getDoc(), schema.getName(), silent);
                report(schema.getEnumDefault(), schema.getName() + " (default symbol)", silent);
            }
            case ARRAY -> visit(schema.getElementType(), seen, silent);
            case UNION -> schema.getTypes().forEach(type -> visit(type, seen, silent));
            case MAP, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }

    private static void report(@Nullable String text, String what, List<String> silent) {
        if (text == null || text.isBlank()) {
            silent.add(what);
        }
    }
}
