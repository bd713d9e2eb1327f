package nl.kamerstroom.enrich;

import java.util.List;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.EventType;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Events as the record of their type, made from its schema: a new type needs no code here. */
record TypedEvents(Catalogue catalogue, TypedValues values) {

    /**
     * The event as a record of its type.
     *
     * @throws IllegalArgumentException where an argument has no place in the schema, or a value is not what it must be
     */
    SpecificRecord of(EventPublished event) {
        EventType type = catalogue.eventType(event.getType());
        Schema schema = type.schema();
        SpecificRecord record = (SpecificRecord) SpecificData.newInstance(type.record(), schema);
        record.put(schema.getField("header").pos(), event.getHeader());
        record.put(schema.getField("evidence").pos(), event.getEvidence());
        record.put(schema.getField("derivation").pos(), event.getDerivation());
        type.roles().forEach(role -> put(record, schema, role, event));
        event.getArguments().stream()
                .map(EventArgument::getRole)
                .filter(role -> type.role(role).isEmpty())
                .findFirst()
                .ifPresent(role -> {
                    throw new IllegalArgumentException("Event type \"%s\" has no role \"%s\"; it has %s"
                            .formatted(
                                    type.name(),
                                    role,
                                    type.roles().stream()
                                            .map(EventType.Role::name)
                                            .toList()));
                });
        return record;
    }

    /** Where a role takes one value, the first counts; the topic of all events has every one. */
    private void put(SpecificRecord record, Schema schema, EventType.Role role, EventPublished event) {
        ValueKind kind = ValueKind.of(role);
        List<SpecificRecord> given = event.getArguments().stream()
                .filter(argument -> argument.getRole().equals(role.name()))
                .map(argument -> values.of(kind, argument))
                .toList();
        Object value = role.many() ? given : given.stream().findFirst().orElse(null);
        record.put(schema.getField(role.name()).pos(), value);
    }
}
