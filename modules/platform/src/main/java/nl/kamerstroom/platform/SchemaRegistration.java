package nl.kamerstroom.platform;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * Registers every released schema, at deployment: services only look schemas up. Doing it again changes nothing, and a
 * new registry gets the whole history in order.
 */
public final class SchemaRegistration {

    private static final String COMPATIBILITY = "FULL_TRANSITIVE";
    private static final int NOT_FOUND = 404;

    private final RegistryConfig config;

    public SchemaRegistration(RegistryConfig config) {
        this.config = config;
    }

    /**
     * Registers the catalogue's subjects, each guarded by FULL_TRANSITIVE.
     *
     * @return the id of each subject's newest schema
     * @throws RegistryNotReadyException where the registry does not answer
     * @throws RegistryRefusedException where it refuses a schema, with the subject
     */
    public Map<String, Integer> register(Catalogue catalogue) {
        Map<String, Integer> ids = new TreeMap<>();
        try (SchemaRegistryClient client = config.connect()) {
            SchemaHistory.load(catalogue)
                    .versions()
                    .forEach((subject, released) -> ids.put(subject, register(client, subject, released)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }

    private static int register(SchemaRegistryClient client, String subject, List<Schema> released) {
        boolean guarded = guard(client, subject);
        int newest = 0;
        for (Schema schema : released) {
            newest = RegistryCall.ask(
                    "register a schema in subject \"%s\"".formatted(subject),
                    () -> client.register(subject, new AvroSchema(schema)));
            guarded = guarded || guard(client, subject);
        }
        return newest;
    }

    /** Some registries know a subject, and guard it, only once it has a version; the first has nothing to break. */
    private static boolean guard(SchemaRegistryClient client, String subject) {
        try {
            RegistryCall.ask(
                    "set %s on subject \"%s\"".formatted(COMPATIBILITY, subject),
                    () -> client.updateCompatibility(subject, COMPATIBILITY));
            return true;
        } catch (RegistryRefusedException e) {
            if (e.status() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }
}
