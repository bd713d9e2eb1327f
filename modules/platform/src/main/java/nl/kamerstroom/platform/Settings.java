package nl.kamerstroom.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigValue;

/**
 * The settings in force: declared by a {@link ConfigDef}, given by {@link SettingSources}, checked as a whole. Values
 * under {@code kafka.} and {@code registry.} that are not declared pass through to those clients.
 */
public final class Settings {

    private static final String REGISTRY = "registry.";

    private final ConfigDef definition;
    private final SortedMap<String, GivenSetting> given;
    private final AbstractConfig values;
    private final KafkaSettings kafkaSettings = new KafkaSettings();

    private Settings(ConfigDef definition, SortedMap<String, GivenSetting> given, Map<String, String> texts) {
        this.definition = definition;
        this.given = given;
        this.values = new AbstractConfig(definition, texts, false);
    }

    /**
     * Reads and checks everything.
     *
     * @throws SettingsException naming every fault, when there is any
     */
    public static Settings of(ConfigDef definition, SettingSources sources) {
        List<String> faults = new ArrayList<>();
        SortedMap<String, GivenSetting> given = new SecretFiles(definition).resolve(sources.effective(), faults);
        given.values().removeIf(setting -> SettingNames.belongsElsewhere(setting.name(), definition));
        given.values()
                .forEach(setting -> new SettingNames(definition)
                        .fault(setting.name())
                        .ifPresent(fault -> faults.add("%s (from %s)".formatted(fault, setting.origin()))));
        Map<String, String> texts = new TreeMap<>();
        given.forEach((name, setting) -> texts.put(name, setting.value()));
        for (ConfigValue value : definition.validate(texts)) {
            // A value of the wrong type fails a second time as a missing one; the first message says it.
            value.errorMessages().stream()
                    .findFirst()
                    .ifPresent(message -> faults.add(withOrigin(message, given.get(value.name()))));
        }
        if (!faults.isEmpty()) {
            throw new SettingsException(faults);
        }
        return new Settings(definition, given, texts);
    }

    private static String withOrigin(String message, @org.jspecify.annotations.Nullable GivenSetting setting) {
        return setting == null ? message : "%s (from %s)".formatted(message, setting.origin());
    }

    public String text(String name) {
        return values.getString(name);
    }

    public int integer(String name) {
        return values.getInt(name);
    }

    public long number(String name) {
        return values.getLong(name);
    }

    public double fraction(String name) {
        return values.getDouble(name);
    }

    public boolean flag(String name) {
        return values.getBoolean(name);
    }

    public List<String> list(String name) {
        return values.getList(name);
    }

    /** The secret itself; keep it out of logs and messages. */
    public String secret(String name) {
        return values.getPassword(name).value();
    }

    /** What to give to Kafka's clients: everything under {@code kafka.}, without that prefix. */
    public Map<String, Object> kafka() {
        return area(KafkaSettings.PREFIX);
    }

    /**
     * What to give to the schema registry's client: everything under {@code registry.}, without that prefix and with
     * Confluent's name for the address.
     */
    public Map<String, Object> registry() {
        Map<String, Object> registry = area(REGISTRY);
        registry.put("schema.registry.url", registry.remove("url"));
        return registry;
    }

    private Map<String, Object> area(String prefix) {
        Map<String, Object> area = new LinkedHashMap<>();
        definition.defaultValues().forEach((name, value) -> {
            if (name.startsWith(prefix) && value != null) {
                area.put(name.substring(prefix.length()), value);
            }
        });
        given.tailMap(prefix).forEach((name, setting) -> {
            if (name.startsWith(prefix)) {
                area.put(name.substring(prefix.length()), setting.value());
            }
        });
        return area;
    }

    /** Every declared setting and everything passed through, by name, with secrets masked. */
    public List<Setting> effective() {
        SortedMap<String, Setting> rows = new TreeMap<>();
        definition.configKeys().forEach((name, key) -> rows.put(name, declared(key)));
        given.forEach((name, setting) -> rows.computeIfAbsent(name, unused -> passedThrough(setting)));
        return List.copyOf(rows.values());
    }

    private Setting declared(ConfigKey key) {
        GivenSetting setting = given.get(key.name);
        String standard = key.hasDefault() ? shown(key, key.defaultValue) : "";
        return setting == null
                ? new Setting(key.name, standard, "default", standard, key.documentation)
                : new Setting(key.name, shown(key, setting.value()), setting.origin(), standard, key.documentation);
    }

    private Setting passedThrough(GivenSetting setting) {
        boolean secret = setting.name().startsWith(KafkaSettings.PREFIX)
                ? kafkaSettings.isSecret(setting.name())
                : KafkaSettings.looksSecret(setting.name());
        String client = setting.name().startsWith(KafkaSettings.PREFIX) ? "Kafka's clients" : "the registry's client";
        return new Setting(
                setting.name(),
                secret ? SecretFiles.MASK : setting.value(),
                setting.origin(),
                "",
                "Passed to " + client + ".");
    }

    private static String shown(ConfigKey key, @org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return "";
        }
        return key.type == ConfigDef.Type.PASSWORD
                ? SecretFiles.MASK
                : String.valueOf(ConfigDef.convertToString(ConfigDef.parseType(key.name, value, key.type), key.type));
    }
}
