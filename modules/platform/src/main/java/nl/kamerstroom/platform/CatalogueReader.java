package nl.kamerstroom.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads catalogue.yml and collects everything that is wrong with it. */
final class CatalogueReader {

    private static final Pattern EVENT_TOPIC = Pattern.compile("kamerstroom\\.[a-z-]+\\.[a-z-]+\\.v[1-9][0-9]?");

    private final String source;
    private final List<String> faults = new ArrayList<>();
    private final List<CatalogueTopic> topics = new ArrayList<>();
    private final List<EventType> eventTypes = new ArrayList<>();

    CatalogueReader(String source) {
        this.source = source;
    }

    Catalogue read(InputStream yaml) throws IOException {
        JsonNode root = new YAMLMapper().readTree(yaml);
        if (!root.isObject() || root.isEmpty()) {
            faults.add("It must be a map of groups, each with its \"topics\"");
        }
        root.properties().forEach(group -> readGroup(group.getKey(), group.getValue()));
        reportDuplicates();
        if (!faults.isEmpty()) {
            throw new CatalogueException(source, faults);
        }
        return new Catalogue(topics, eventTypes);
    }

    private void readGroup(String name, JsonNode group) {
        if (!group.path("topics").isArray()) {
            faults.add("Group \"%s\" must have a list of \"topics\"".formatted(name));
            return;
        }
        for (JsonNode own : group.path("topics")) {
            ObjectNode entry = group.<ObjectNode>deepCopy().without("topics");
            if (own instanceof ObjectNode settings) {
                readTopic(entry.setAll(settings));
            } else {
                faults.add("Group \"%s\" has the topic %s, which must be a map of settings".formatted(name, own));
            }
        }
    }

    private void readTopic(JsonNode entry) {
        CatalogueEntry settings = new CatalogueEntry(entry, faults);
        Optional<CatalogueTopic> topic = settings.topic();
        topic.ifPresent(topics::add);
        if (topic.isPresent() && settings.isEventType()) {
            readEventType(topic.get(), entry.path("requires"));
        }
    }

    private void readEventType(CatalogueTopic topic, JsonNode requires) {
        if (!EVENT_TOPIC.matcher(topic.name()).matches()) {
            faults.add(
                    "Event topic \"%s\" must be named kamerstroom.<entity>.<state>.v<major>".formatted(topic.name()));
        }
        List<Set<String>> required = new ArrayList<>();
        requires.forEach(one -> required.add(new TreeSet<>(List.of(one.asText().split("\\|", -1)))));
        EventType type = EventType.of(topic, required);
        if (required.isEmpty()) {
            faults.add("Event type \"%s\" must require an argument".formatted(type.name()));
        }
        required.stream()
                .flatMap(Set::stream)
                .filter(role -> type.role(role).isEmpty())
                .forEach(role -> faults.add("Event type \"%s\" requires \"%s\"; its arguments are %s"
                        .formatted(
                                type.name(),
                                role,
                                type.roles().stream().map(EventType.Role::name).toList())));
        eventTypes.add(type);
    }

    private void reportDuplicates() {
        Set<String> seen = new HashSet<>();
        topics.stream()
                .map(CatalogueTopic::name)
                .filter(name -> !seen.add(name))
                .forEach(name -> faults.add("Topic \"%s\" is there twice".formatted(name)));
    }
}
