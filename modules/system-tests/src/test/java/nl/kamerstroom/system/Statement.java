package nl.kamerstroom.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.EventType;
import nl.kamerstroom.rules.CandidateEvent;
import nl.kamerstroom.rules.Evidence;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/**
 * What an event says, whatever form it is in.
 *
 * @param type the event type
 * @param modality how sure the letter is
 * @param quote the words that state it
 * @param values for each role its values; only the first where the type has room for one
 */
record Statement(String type, String modality, String quote, SortedMap<String, List<String>> values) {

    private static final Set<String> FRAME = Set.of("header", "evidence", "derivation");
    private static final String ENTITY = "EntityRef";

    /** Stands for an entity that the letter does not name there. */
    private static final String DERIVED = "(derived)";

    private static final Catalogue CATALOGUE = Catalogue.load();

    /** Of a record of a typed topic. */
    static Statement typed(GenericRecord event) {
        return typed(event, Statement::canonical);
    }

    /** Likewise, with the letter's words for entities: what they stand for is found after extraction. */
    static Statement typedInWords(GenericRecord event) {
        return typed(event, Statement::words);
    }

    private static Statement typed(GenericRecord event, Function<GenericRecord, String> reading) {
        SortedMap<String, List<String>> values = new TreeMap<>();
        for (Schema.Field field : event.getSchema().getFields()) {
            List<String> given = valuesOf(event.get(field.pos()), reading);
            if (!FRAME.contains(field.name()) && !given.isEmpty()) {
                values.put(field.name(), given);
            }
        }
        return new Statement(event.getSchema().getName(), modality(event), quote(event), values);
    }

    /** Of a record of the topic of all events. */
    static Statement published(GenericRecord event) {
        Told told = new Told(event.get("type").toString());
        for (Object argument : (Collection<?>) event.get("arguments")) {
            GenericRecord record = (GenericRecord) argument;
            told.add(record.get("role").toString(), record.get("value").toString());
        }
        return told.statement(modality(event), quote(event));
    }

    /** Of a row of the table of events. */
    static Statement stored(String type, String modality, String quote, String arguments) {
        Told told = new Told(type);
        try {
            new JsonMapper()
                    .readTree(arguments)
                    .forEach(argument -> told.add(
                            argument.path("role").asText(),
                            argument.path("value").asText()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Arguments must be JSON, not \"%s\"".formatted(arguments), e);
        }
        return told.statement(modality, quote);
    }

    /** Of an event that was just found, with the letter's words for entities. */
    static Statement foundInWords(CandidateEvent event) {
        Told told = new Told(event.type());
        event.arguments()
                .forEach(argument -> told.add(
                        argument.role(),
                        told.isEntity(argument.role())
                                ? argument.evidence().map(Evidence::quote).orElse(DERIVED)
                                : argument.value()));
        return told.statement(event.modality().name(), event.evidence().quote());
    }

    /** Every value type of the schemas has its canonical string in a field of this name. */
    private static List<String> valuesOf(Object field, Function<GenericRecord, String> reading) {
        if (field instanceof Collection<?> many) {
            return many.stream().flatMap(one -> valuesOf(one, reading).stream()).toList();
        }
        return field instanceof GenericRecord value && value.hasField("value")
                ? List.of(reading.apply(value))
                : List.of();
    }

    private static String canonical(GenericRecord value) {
        return value.get("value").toString();
    }

    private static String words(GenericRecord value) {
        if (!value.getSchema().getName().equals(ENTITY)) {
            return canonical(value);
        }
        return value.get("evidence") == null ? DERIVED : quote(value);
    }

    private static String modality(GenericRecord event) {
        return ((GenericRecord) event.get("header")).get("modality").toString();
    }

    private static String quote(GenericRecord event) {
        return ((GenericRecord) event.get("evidence")).get("quote").toString();
    }

    /** Gathers the arguments of a type. */
    private static final class Told {

        private final EventType type;
        private final SortedMap<String, List<String>> values = new TreeMap<>();

        Told(String type) {
            this.type = CATALOGUE.eventType(type);
        }

        boolean isEntity(String role) {
            return type.role(role).orElseThrow().value().getName().equals(ENTITY);
        }

        void add(String role, String value) {
            boolean many = type.role(role).orElseThrow().many();
            List<String> given = values.computeIfAbsent(role, unused -> new ArrayList<>());
            if (many || given.isEmpty()) {
                given.add(value);
            }
        }

        Statement statement(String modality, String quote) {
            return new Statement(type.name(), modality, quote, values);
        }
    }
}
