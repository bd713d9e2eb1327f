package nl.kamerstroom.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;

/**
 * Reads secrets from files, so that they stay out of files under version control and out of process lists: either
 * {@code name.file=/path} beside a secret {@code name}, or {@code name=${file:/path}} for any setting.
 */
final class SecretFiles {

    static final String MASK = "********";

    private static final String SUFFIX = ".file";
    private static final String OPENING = "${file:";
    private static final long LARGEST_BYTES = 1 << 20;

    private final ConfigDef definition;
    private final KafkaSettings kafka = new KafkaSettings();

    SecretFiles(ConfigDef definition) {
        this.definition = definition;
    }

    SortedMap<String, GivenSetting> resolve(SortedMap<String, GivenSetting> given, List<String> faults) {
        SortedMap<String, GivenSetting> resolved = new TreeMap<>();
        given.forEach((name, setting) -> {
            String stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
            if (!stem.isEmpty() && !definition.names().contains(name) && isSecret(stem)) {
                if (given.containsKey(stem)) {
                    faults.add("Settings \"%s\" and \"%s\" say the same thing twice; give one of them"
                            .formatted(stem, name));
                }
                resolved.put(stem, new GivenSetting(stem, read(setting, setting.value(), faults), setting.origin()));
            } else if (setting.value().startsWith(OPENING) && setting.value().endsWith("}")) {
                String path = setting.value()
                        .substring(OPENING.length(), setting.value().length() - 1);
                resolved.put(name, new GivenSetting(name, read(setting, path, faults), setting.origin()));
            } else {
                resolved.putIfAbsent(name, setting);
            }
        });
        return resolved;
    }

    private boolean isSecret(String name) {
        ConfigKey key = definition.configKeys().get(name);
        boolean declared = key != null && key.type == ConfigDef.Type.PASSWORD;
        return declared
                || (name.startsWith(KafkaSettings.PREFIX) && kafka.isSecret(name))
                || (name.startsWith("registry.") && KafkaSettings.looksSecret(name));
    }

    private static String read(GivenSetting setting, String path, List<String> faults) {
        try {
            Path file = Path.of(path);
            if (Files.size(file) > LARGEST_BYTES) {
                faults.add("File \"%s\" of setting \"%s\" is larger than 1 MiB; a secret is not"
                        .formatted(path, setting.name()));
                return "";
            }
            return Files.readString(file, StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException | InvalidPathException unreadable) {
            faults.add("File \"%s\" of setting \"%s\" cannot be read (%s)".formatted(path, setting.name(), unreadable));
            return "";
        }
    }
}
