package nl.kamerstroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What README and ARCHITECTURE name must be there. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)\\)");
    private static final Pattern QUOTED_PATH =
            Pattern.compile("`((?:modules|schemas|samples|docs|\\.ci)/[A-Za-z0-9_./-]*)`");
    private static final Pattern TOPIC = Pattern.compile("kamerstroom\\.[a-z-]+(?:\\.[a-z-]+\\.v\\d+|\\.dead-letter)");
    private static final Pattern COMMAND = Pattern.compile("\\./kamerstroom ([a-z]+)");
    private static final Pattern TYPE = Pattern.compile("\\b(?:[A-Z][a-z]+){2,}\\b(?<=ed|Note|Expected|Made)");

    private final House house = House.find();

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"})
    void shouldNameOnlyPathsThatExist(String document) {
        // Given
        String text = house.read(document);

        // When
        List<String> missing = Stream.concat(found(LINK, text), found(QUOTED_PATH, text))
                .filter(path -> !Files.exists(house.root().resolve(path)))
                .toList();

        // Then
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md"})
    void shouldNameOnlyTopicsOfTheCatalogue(String document) {
        // Given
        Set<String> known = house.topics();

        // When
        Set<String> named = found(TOPIC, house.read(document)).collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(known).containsAll(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md"})
    void shouldNameOnlyCommandsThatRun(String document) {
        // Given
        Set<String> known = house.commands();

        // When
        Set<String> named = found(COMMAND, house.read(document)).collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(known).containsAll(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md"})
    void shouldNameOnlyEventTypesThatHaveASchema(String document) {
        // Given
        Set<String> known = house.eventTypes();

        // When
        Set<String> named =
                found(TYPE, house.read(document)).map(String::strip).collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(known).containsAll(named);
    }

    @Test
    void shouldSayOfEachAlertWhatToDo() {
        // Given
        AlertRules rules = AlertRules.of(house);

        // When
        List<String> sections = house.read("docs/alerts.md")
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        // Then
        assertThat(sections).containsExactlyInAnyOrderElementsOf(rules.alerts());
        assertThat(rules.runbooks())
                .containsExactlyInAnyOrderElementsOf(rules.alerts().stream()
                        .map(alert -> alert.toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void shouldGiveEveryModuleARow() {
        // Given
        ModuleArrows arrows = house.arrows();

        // When
        List<String> folders = house.modules();

        // Then
        assertThat(arrows.modules().keySet()).containsExactlyInAnyOrderElementsOf(folders);
    }

    @Test
    void shouldDocumentEveryCommandInTheReadme() {
        // Given
        String readme = house.read("README.md");

        // When
        List<String> silent = house.commands().stream()
                .filter(command -> !command.equals("help"))
                .filter(command -> !readme.contains("./kamerstroom " + command))
                .toList();

        // Then
        assertThat(silent).isEmpty();
    }

    @Test
    void shouldGiveTheRejectedAlternativesOfEveryDecision() throws Exception {
        // Given
        Path decisions = house.root().resolve("docs/adr");

        // When
        List<Path> incomplete;
        try (Stream<Path> files = Files.list(decisions)) {
            incomplete = files.filter(
                            file -> !house.read(house.root().relativize(file).toString())
                                    .contains("## Rejected alternatives"))
                    .toList();
        }

        // Then
        assertThat(incomplete).isEmpty();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(DocumentsTest::lastGroup);
    }

    private static String lastGroup(MatchResult result) {
        return result.group(result.groupCount());
    }
}
