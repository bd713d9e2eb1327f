package nl.kamerstroom.platform;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Type.BOOLEAN;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LIST;
import static org.apache.kafka.common.config.ConfigDef.Type.PASSWORD;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.types.Password;

/**
 * How to reach the schema registry and how to write with it, by Confluent's names. Other settings of Confluent's client
 * ({@code schema.registry.ssl.*}, {@code bearer.auth.*}, {@code http.*}) are handed on to it.
 *
 * @param urls addresses of the registry, tried in turn; {@code mock://<name>} is Confluent's registry in memory
 * @param autoRegister whether writing registers the schema
 * @param useLatestVersion whether writing uses the subject's newest schema instead of the record's own
 * @param specificReader whether reading gives the generated classes instead of generic records
 * @param cacheCapacity how many schemas are remembered
 * @param client the settings of Confluent's client, secrets among them
 */
public record RegistryConfig(
        List<String> urls,
        boolean autoRegister,
        boolean useLatestVersion,
        boolean specificReader,
        int cacheCapacity,
        Map<String, Object> client) {

    public static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    "schema.registry.url",
                    LIST,
                    ConfigDef.NO_DEFAULT_VALUE,
                    ConfigDef.ValidList.anyNonDuplicateValues(false, false),
                    HIGH,
                    "Addresses of the schema registry, tried in turn.")
            .define(
                    "auto.register.schemas",
                    BOOLEAN,
                    false,
                    MEDIUM,
                    "Whether writing registers the schema; off, because schemas are registered at deployment.")
            .define(
                    "use.latest.version",
                    BOOLEAN,
                    false,
                    LOW,
                    "Whether writing uses the subject's newest schema instead of the record's own.")
            .define(
                    "specific.avro.reader",
                    BOOLEAN,
                    false,
                    MEDIUM,
                    "Whether reading gives the generated classes instead of generic records.")
            .define(
                    "max.schemas.per.subject",
                    INT,
                    1000,
                    ConfigDef.Range.atLeast(1),
                    LOW,
                    "How many schemas of a subject are remembered.")
            .define(
                    "basic.auth.credentials.source",
                    STRING,
                    "URL",
                    ConfigDef.ValidString.in("URL", "USER_INFO", "SASL_INHERIT"),
                    MEDIUM,
                    "Where the registry's user and password are given.")
            .define(
                    "basic.auth.user.info",
                    PASSWORD,
                    "",
                    MEDIUM,
                    "The registry's user:password, where the source is USER_INFO.");

    public RegistryConfig {
        urls = List.copyOf(urls);
        client = Map.copyOf(client);
    }

    /**
     * Reads the settings; those that are not the registry's are ignored, as Kafka hands a serde all of a client's.
     *
     * @throws org.apache.kafka.common.config.ConfigException where one is missing or wrong
     */
    public static RegistryConfig from(Map<String, ?> settings) {
        AbstractConfig config = new AbstractConfig(DEFINITION, settings, false);
        Map<String, Object> client = new HashMap<>(settings);
        // Confluent's client takes the default itself, but refuses it beside another kind of authentication.
        client.remove("basic.auth.credentials.source", "URL");
        client.values().removeIf(value -> value == null);
        client.replaceAll((key, value) -> value instanceof Password secret ? secret.value() : value);
        return new RegistryConfig(
                config.getList("schema.registry.url"),
                config.getBoolean("auto.register.schemas"),
                config.getBoolean("use.latest.version"),
                config.getBoolean("specific.avro.reader"),
                config.getInt("max.schemas.per.subject"),
                client);
    }

    /** The settings with which a test or a program of one process needs no registry: Confluent's registry in memory. */
    public static RegistryConfig inMemory(String name) {
        return from(Map.of("schema.registry.url", "mock://" + name, "auto.register.schemas", true));
    }

    /** Connects; nothing is sent before the first schema is needed. */
    public SchemaRegistryClient connect() {
        return SchemaRegistryClientFactory.newClient(
                urls, cacheCapacity, List.of(new AvroSchemaProvider()), client, Map.of());
    }

    /** Without the client's settings, which may hold secrets, and without what an address may hold of them. */
    @Override
    public String toString() {
        return "RegistryConfig[urls=%s, autoRegister=%s, useLatestVersion=%s, specificReader=%s]"
                .formatted(
                        urls.stream()
                                .map(url -> url.replaceFirst("//[^/@]*+@", "//***@"))
                                .toList(),
                        autoRegister,
                        useLatestVersion,
                        specificReader);
    }
}
