package nl.kamerstroom.platform;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that was given as a setting, each value with its origin; what is added later wins. The usual order is file,
 * environment, command line.
 */
public final class SettingSources {

    /** Environment variables with this prefix are settings: {@code KAMERSTROOM_HEALTH_PORT} is {@code health.port}. */
    public static final String ENVIRONMENT_PREFIX = "KAMERSTROOM_";

    /** Variables of the launcher, which are no settings. */
    private static final Set<String> LAUNCHER_VARIABLES =
            Set.of("KAMERSTROOM_CONFIG", "KAMERSTROOM_HOME", "KAMERSTROOM_JAVA_OPTS", "KAMERSTROOM_VERSION");

    private final List<GivenSetting> given;

    private SettingSources(List<GivenSetting> given) {
        this.given = List.copyOf(given);
    }

    public static SettingSources none() {
        return new SettingSources(List.of());
    }

    /** Settings that the calling code gives, as tests and the embedded stack do. */
    public static SettingSources of(Map<String, String> settings) {
        return none().with(settings, "given by the program");
    }

    /** Adds settings of one origin. */
    public SettingSources with(Map<String, String> settings, String origin) {
        List<GivenSetting> more = new ArrayList<>(given);
        new TreeMap<>(settings).forEach((name, value) -> more.add(new GivenSetting(name, value, origin)));
        return new SettingSources(more);
    }

    /** Adds a properties file in UTF-8. */
    public SettingSources withFile(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new SettingsException(
                    List.of("Settings file \"%s\" cannot be read (%s); give a properties file in UTF-8"
                            .formatted(file, unreadable)));
        }
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return with(settings, "file " + file);
    }

    /** Adds the variables that begin with {@value #ENVIRONMENT_PREFIX}. */
    public SettingSources withEnvironment(Map<String, String> environment) {
        List<GivenSetting> more = new ArrayList<>(given);
        new TreeMap<>(environment).forEach((variable, value) -> {
            if (variable.startsWith(ENVIRONMENT_PREFIX) && !LAUNCHER_VARIABLES.contains(variable)) {
                more.add(new GivenSetting(nameOf(variable), value, "environment " + variable));
            }
        });
        return new SettingSources(more);
    }

    /** The setting that an environment variable stands for. */
    static String nameOf(String variable) {
        return variable.substring(ENVIRONMENT_PREFIX.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '.');
    }

    /** The environment variable that stands for a setting. */
    static String variableOf(String name) {
        return ENVIRONMENT_PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** The winning value of each setting, by name. */
    SortedMap<String, GivenSetting> effective() {
        SortedMap<String, GivenSetting> winners = new TreeMap<>();
        given.forEach(setting -> winners.put(setting.name(), setting));
        return winners;
    }
}
