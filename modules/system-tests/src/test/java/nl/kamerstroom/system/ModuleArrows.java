package nl.kamerstroom.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which module may see which, as the table of ARCHITECTURE.md says.
 *
 * @param modules the rows, by the module's folder
 */
record ModuleArrows(TreeMap<String, Row> modules) {

    /**
     * A row of the table.
     *
     * @param sees the folders that the module may depend on
     * @param pure whether the module must know neither Kafka nor Avro nor the network
     */
    record Row(Set<String> sees, boolean pure) {}

    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| ([a-z, -]*) ?\\| (yes)? ?\\|.*");

    static ModuleArrows readFrom(Path architecture) throws IOException {
        TreeMap<String, Row> modules = new TreeMap<>();
        for (String line : Files.readAllLines(architecture)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                modules.put(row.group(1), new Row(namesIn(row.group(2)), row.group(3) != null));
            }
        }
        return new ModuleArrows(modules);
    }

    /** The module whose package, or a package below it, this is. */
    Optional<String> moduleOf(String packageName) {
        return modules.keySet().stream()
                .filter(module -> isWithin(packageName, packageOf(module)))
                .findFirst();
    }

    boolean allows(String from, String to) {
        return from.equals(to) || row(from).sees().contains(to);
    }

    Row row(String module) {
        Row row = modules.get(module);
        if (row == null) {
            throw new IllegalArgumentException("Module \"%s\" has no row in ARCHITECTURE.md".formatted(module));
        }
        return row;
    }

    private static String packageOf(String module) {
        return "nl.kamerstroom."
                + switch (module) {
                    case "registry-client" -> "registry";
                    default -> module.replace('-', '.');
                };
    }

    private static boolean isWithin(String packageName, String root) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }

    private static Set<String> namesIn(String cell) {
        List<String> names = Arrays.stream(cell.split(",")).map(String::strip).toList();
        return names.stream().filter(name -> !name.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }
}
