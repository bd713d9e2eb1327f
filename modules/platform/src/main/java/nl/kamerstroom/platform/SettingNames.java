package nl.kamerstroom.platform;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;

/**
 * Which names a service knows. One file and one environment serve the whole stack, so a name of another service's area
 * is left alone; anything else that is unknown is a fault with a hint.
 */
final class SettingNames {

    /** The first word of every setting there is, whoever reads it. */
    private static final Set<String> AREAS = Set.of(
            "cli",
            "console",
            "database",
            "enrich",
            "extract",
            "health",
            "ingest",
            "kafka",
            "local",
            "log",
            "registry",
            "sink",
            "streams",
            "topics");

    private static final Set<String> PASSED_THROUGH = Set.of("kafka", "registry");

    private static final int FARTHEST_TYPO = 4;

    private final ConfigDef definition;

    SettingNames(ConfigDef definition) {
        this.definition = definition;
    }

    static boolean belongsElsewhere(String name, ConfigDef definition) {
        String area = area(name);
        return AREAS.contains(area)
                && !PASSED_THROUGH.contains(area)
                && definition.names().stream().noneMatch(known -> area(known).equals(area));
    }

    /** What is wrong with this name, if anything. */
    Optional<String> fault(String name) {
        if (definition.names().contains(name)) {
            return Optional.empty();
        }
        String area = area(name);
        if (PASSED_THROUGH.contains(area)) {
            return area.equals("kafka") ? new KafkaSettings().fault(name) : Optional.empty();
        }
        return Optional.of("Unknown setting \"%s\"; %s".formatted(name, hint(name, area)));
    }

    private String hint(String name, String area) {
        Optional<String> nearest = Spelling.nearest(name, new TreeSet<>(definition.names()), FARTHEST_TYPO);
        if (nearest.isPresent()) {
            return "did you mean \"%s\"?".formatted(nearest.get());
        }
        Set<String> ofArea = definition.names().stream()
                .filter(known -> area(known).equals(area))
                .collect(Collectors.toCollection(TreeSet::new));
        return ofArea.isEmpty()
                ? "settings begin with one of " + new TreeSet<>(AREAS)
                : "known settings of this kind are " + ofArea;
    }

    private static String area(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
