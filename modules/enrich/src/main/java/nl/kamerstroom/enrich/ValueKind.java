package nl.kamerstroom.enrich;

import nl.kamerstroom.events.CoverageValue;
import nl.kamerstroom.events.DocumentRef;
import nl.kamerstroom.events.DurationValue;
import nl.kamerstroom.events.EntityRef;
import nl.kamerstroom.events.FormatValue;
import nl.kamerstroom.events.Money;
import nl.kamerstroom.events.TextValue;
import nl.kamerstroom.events.TimeInterval;
import nl.kamerstroom.platform.EventType;
import org.apache.avro.specific.SpecificRecord;

/** The kinds of value that an argument can have: the value records of the schemas. */
enum ValueKind {
    ENTITY(EntityRef.class),
    TIME(TimeInterval.class),
    DURATION(DurationValue.class),
    MONEY(Money.class),
    FORMAT(FormatValue.class),
    COVERAGE(CoverageValue.class),
    DOCUMENT(DocumentRef.class),
    TEXT(TextValue.class);

    private final Class<? extends SpecificRecord> record;

    ValueKind(Class<? extends SpecificRecord> record) {
        this.record = record;
    }

    static ValueKind of(EventType.Role role) {
        for (ValueKind kind : values()) {
            if (kind.record.getName().equals(role.value().getFullName())) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Role \"%s\" has values of an unknown record \"%s\""
                .formatted(role.name(), role.value().getFullName()));
    }
}
