package nl.kamerstroom.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kamerstroom.events.EventHeader;
import org.apache.avro.Schema;

/**
 * Every schema that was ever released, so that what was written by an earlier release can be read and registered anew.
 *
 * @param versions the versions of each subject, the first one first
 */
public record SchemaHistory(Map<String, List<Schema>> versions) {

    /** The history of a catalogue's subjects, from {@code schemas/registered}. */
    public static SchemaHistory load(Catalogue catalogue) {
        Map<String, List<Schema>> versions = new LinkedHashMap<>();
        for (CatalogueTopic topic : catalogue.topics()) {
            versions.put(topic.subject(), released(topic.subject()));
        }
        return new SchemaHistory(versions);
    }

    /** The released versions of a subject, the first one first; none where it is not ours. */
    public List<Schema> of(String subject) {
        return versions.getOrDefault(subject, List.of());
    }

    /** The released versions of one subject, the first one first; none where it is not ours. */
    static List<Schema> released(String subject) {
        List<Schema> released = new ArrayList<>();
        while (true) {
            String file = "registered/%s/v%d.avsc".formatted(subject, released.size() + 1);
            try (InputStream schema = EventHeader.class.getResourceAsStream(file)) {
                if (schema == null) {
                    return List.copyOf(released);
                }
                released.add(new Schema.Parser().parse(schema));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
