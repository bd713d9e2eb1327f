package nl.kamerstroom.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kamerstroom.cli.KamerstroomCommand;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.CatalogueTopic;
import nl.kamerstroom.platform.EventType;

/**
 * The checkout that the tests run in.
 *
 * @param root its top folder
 */
record House(Path root) {

    /** The module that holds these tests sees whatever it tests, so the picture leaves it out. */
    private static final String TESTS = "system-tests";

    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern OURS = Pattern.compile("<artifactId>kamerstroom-([a-z-]+)</artifactId>");

    static House find() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("No folder above \"%s\" holds ARCHITECTURE.md".formatted(Path.of("")));
        }
        return new House(folder);
    }

    ModuleArrows arrows() {
        try {
            return ModuleArrows.readFrom(root.resolve("ARCHITECTURE.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders of the modules, less the tests' own. */
    List<String> modules() {
        try (Stream<Path> folders = Files.list(root.resolve("modules"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals(TESTS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all topics. */
    Set<String> topics() {
        return Catalogue.load().topics().stream().map(CatalogueTopic::name).collect(Collectors.toSet());
    }

    /** The names of all event types. */
    Set<String> eventTypes() {
        return Catalogue.load().eventTypes().stream().map(EventType::name).collect(Collectors.toSet());
    }

    /** What may follow {@code ./kamerstroom}. */
    Set<String> commands() {
        return KamerstroomCommand.names();
    }

    /** For each module the modules that its POM depends on, tests' dependencies left out. */
    Map<String, Set<String>> moduleDependencies() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String module : modules()) {
            found.put(module, dependenciesOf(module));
        }
        return found;
    }

    private Set<String> dependenciesOf(String module) {
        return DEPENDENCY
                .matcher(read("modules/" + module + "/pom.xml"))
                .results()
                .map(MatchResult::group)
                .filter(dependency -> !dependency.contains("<scope>test</scope>"))
                .flatMap(dependency -> OURS.matcher(dependency).results())
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
