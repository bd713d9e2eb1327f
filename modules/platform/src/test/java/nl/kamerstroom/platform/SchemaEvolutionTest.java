package nl.kamerstroom.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** Breaks copies of a released schema in the ways that people do. */
class SchemaEvolutionTest {

    private static final String SUBJECT = "kamerstroom.meeting.announced.v1-value";
    private static final Schema RELEASED = SchemaHistory.released(SUBJECT).get(0);

    @Test
    void shouldNameAFieldThatWasRemovedAndHadNoDefault() {
        // Given
        Schema broken = changed(schema -> remove(field(schema, "header").path("type"), "subjectKey"));

        // When
        List<String> faults = SchemaEvolution.faults(SUBJECT, broken, List.of(RELEASED));

        // Then
        assertThat(faults)
                .containsExactly(
                        "Subject \"kamerstroom.meeting.announced.v1-value\": version 1 cannot read what the new schema writes:"
                                + " field \"header.subjectKey\" is not there and has no default;"
                                + " give a new field a default, and keep an old one without");
    }

    @Test
    void shouldNameAFieldWhoseTypeChanged() {
        // Given
        Schema broken = changed(schema ->
                ((ObjectNode) field(field(schema, "header").path("type"), "confidence")).put("type", "string"));

        // When
        List<String> faults = SchemaEvolution.faults(SUBJECT, broken, List.of(RELEASED));

        // Then
        assertThat(faults)
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault).contains("field \"header.confidence\" has another type"));
    }

    @Test
    void shouldNameANewFieldWithoutDefault() {
        // Given
        Schema broken = changed(schema -> ((ArrayNode) schema.path("fields"))
                .addObject()
                .put("name", "weather")
                .put("type", "string"));

        // When
        List<String> faults = SchemaEvolution.faults(SUBJECT, broken, List.of(RELEASED));

        // Then
        assertThat(faults)
                .singleElement()
                .asString()
                .contains("the new schema cannot read what version 1 writes", "field \"weather\"");
    }

    @Test
    void shouldNameAnArgumentThatBecameMultiple() {
        // Given
        Schema broken = changed(schema -> {
            ObjectNode place = (ObjectNode) field(schema, "place");
            place.putObject("type").put("type", "array").put("items", "EntityRef");
            place.putArray("default");
        });

        // When
        List<String> faults = SchemaEvolution.faults(SUBJECT, broken, List.of(RELEASED));

        // Then
        assertThat(faults).isNotEmpty().allSatisfy(fault -> assertThat(fault).contains("\"place\""));
    }

    @Test
    void shouldLookAtEveryReleasedVersion() {
        // Given
        Schema broken = changed(schema -> remove(field(schema, "header").path("type"), "eventId"));

        // When
        List<String> faults = SchemaEvolution.faults(SUBJECT, broken, List.of(broken, RELEASED, broken));

        // Then
        assertThat(faults).singleElement().asString().contains("version 2 ");
    }

    @Test
    void shouldAcceptANewArgument() {
        // Given
        Schema next = changed(schema -> {
            ObjectNode field = ((ArrayNode) schema.path("fields")).addObject().put("name", "weather");
            field.putArray("type").add("null").add("TextValue");
            field.putNull("default");
        });

        // When
        List<String> faults = SchemaEvolution.faults(SUBJECT, next, List.of(RELEASED));

        // Then
        assertThat(faults).isEmpty();
    }

    @Test
    void shouldAcceptANewSymbol() {
        // Given
        Schema next =
                changed(schema -> ((ArrayNode) field(field(schema, "header").path("type"), "modality")
                                .path("type")
                                .path("symbols"))
                        .add("DREAMT"));

        // When
        List<String> faults = SchemaEvolution.faults(SUBJECT, next, List.of(RELEASED));

        // Then
        assertThat(faults).isEmpty();
    }

    private static Schema changed(Consumer<JsonNode> change) {
        try {
            JsonNode copy = JsonMapper.builder().build().readTree(RELEASED.toString());
            change.accept(copy);
            return new Schema.Parser().parse(copy.toString());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode field(JsonNode record, String name) {
        for (JsonNode field : record.path("fields")) {
            if (field.path("name").asText().equals(name)) {
                return field;
            }
        }
        throw new AssertionError("no field " + name);
    }

    private static void remove(JsonNode record, String name) {
        var fields = record.path("fields").elements();
        while (fields.hasNext()) {
            if (fields.next().path("name").asText().equals(name)) {
                fields.remove();
            }
        }
    }
}
