package nl.kamerstroom.enrich;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kamerstroom.events.Change;
import nl.kamerstroom.platform.EventType;

/**
 * The subject rules by event type. A type that the table does not name is about what it requires:
 * {@code <entity>/{first required role}/…}, so that a new type works without a line.
 */
record SubjectRules(Map<String, SubjectRule> byType) {

    private static final String TABLE = "subjects.tsv";
    private static final int COLUMNS = 4;

    SubjectRules {
        byType = Map.copyOf(byType);
    }

    /** Reads the table of this module. */
    static SubjectRules load() {
        try (InputStream table = SubjectRules.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("Resource \"%s\" must be beside the classes".formatted(TABLE));
            }
            return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SubjectRules parse(String table) {
        Map<String, SubjectRule> rules = new LinkedHashMap<>();
        table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalArgumentException(
                        "Line \"%s\" must have %d columns divided by tabs".formatted(line, COLUMNS));
            }
            List<SubjectForm> forms =
                    Arrays.stream(cells[3].split(" ")).map(SubjectForm::of).toList();
            rules.put(cells[0], new SubjectRule(cells[1], Change.valueOf(cells[2]), forms));
        });
        return new SubjectRules(rules);
    }

    SubjectRule of(EventType type) {
        return Optional.ofNullable(byType.get(type.name())).orElseGet(() -> unlisted(type));
    }

    private static SubjectRule unlisted(EventType type) {
        String entity = type.topic().name().split("\\.", -1)[1];
        String required = type.requires().stream()
                .map(oneOf -> firstInSchema(type, oneOf))
                .map("/{%s}"::formatted)
                .collect(Collectors.joining());
        return new SubjectRule(
                type.name(),
                Change.CHANGED,
                List.of(SubjectForm.of(entity + required), SubjectForm.of(entity + "/{letter}")));
    }

    private static String firstInSchema(EventType type, Set<String> roles) {
        return type.roles().stream()
                .map(EventType.Role::name)
                .filter(roles::contains)
                .findFirst()
                .orElseThrow();
    }
}
