package nl.kamerstroom.platform;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * A kind of event: its topic, its arguments, and those without which there is no event.
 *
 * @param topic where events of this type go
 * @param roles the arguments, in the order of the schema
 * @param requires for each required argument the roles of which one must be given
 */
public record EventType(CatalogueTopic topic, List<Role> roles, List<Set<String>> requires) {

    private static final Set<String> FRAME = Set.of("header", "evidence", "derivation");

    public EventType {
        roles = List.copyOf(roles);
        requires = List.copyOf(requires);
    }

    /**
     * An argument of an event type. The field of the record has the role's name.
     *
     * @param name the role: {@code body}, {@code time}
     * @param value the record that holds a value: {@code EntityRef}, {@code TimeInterval}
     * @param many whether it may occur more than once
     */
    public record Role(String name, Schema value, boolean many) {}

    static EventType of(CatalogueTopic topic, List<Set<String>> requires) {
        List<Role> roles = SpecificData.get().getSchema(topic.record()).getFields().stream()
                .filter(field -> !FRAME.contains(field.name()))
                .map(field -> role(field.name(), field.schema()))
                .toList();
        return new EventType(topic, roles, requires);
    }

    private static Role role(String name, Schema field) {
        return field.getType() == Schema.Type.ARRAY
                ? new Role(name, field.getElementType(), true)
                : new Role(name, field.isUnion() ? field.getTypes().get(1) : field, false);
    }

    /** The type's name, which is the record's: {@code MeetingAnnounced}. */
    public String name() {
        return topic.record().getSimpleName();
    }

    /** The class of its records. */
    public Class<? extends SpecificRecord> record() {
        return topic.record();
    }

    /** The schema of its records. */
    public Schema schema() {
        return SpecificData.get().getSchema(record());
    }

    /** The CloudEvents type: {@code nl.kamerstroom.meeting-announced.v1} of {@code kamerstroom.meeting.announced.v1}. */
    public String cloudEventsType() {
        List<String> parts = List.of(topic.name().split("\\.", -1));
        return "nl.%s.%s-%s.%s".formatted(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    public Optional<Role> role(String name) {
        return roles.stream().filter(role -> role.name().equals(name)).findFirst();
    }

    /** The requirements that arguments of the given roles do not meet; empty where there is an event. */
    public List<Set<String>> missing(Set<String> given) {
        return requires.stream()
                .filter(oneOf -> oneOf.stream().noneMatch(given::contains))
                .toList();
    }
}
