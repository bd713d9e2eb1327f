package nl.kamerstroom.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Runs {@code pack-language.txt}: what each word of the pack language does, apart from the packs that come with this version. */
class PackLanguageTest {

    private static final String SLOT = "(body|chair|time|place)[!*]*+: .*";

    private final TestLetters letters = new TestLetters();

    @Test
    void shouldDoWhatEachWordOfTheLanguageSays() {
        // Given
        List<String> expected = text("pack-language.txt").lines().toList();

        // When
        List<String> told = told(expected);

        // Then
        assertThat(told).isEqualTo(expected);
    }

    /** The file as the engine would write it. */
    private List<String> told(List<String> lines) {
        List<String> told = new ArrayList<>();
        List<Extractor> rule = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("> ")) {
                rule.clear();
                rule.add(extractor(line.substring(2)));
            }
            told.add(line.startsWith("  ") ? told(rule.getFirst(), line) : line);
        }
        return told;
    }

    private String told(Extractor extractor, String line) {
        String letter = line.strip().split(" => ", 2)[0];
        String body = letter.replace(" // ", "\n\n").replace("\\t", "\t").replace("\\n", "\n");
        List<CandidateEvent> events =
                letters.tell(extractor, letters.saying(body)).events();
        String told = events.stream().map(PackLanguageTest::describe).collect(joining("; "));
        return "  " + letter + " => " + (told.isEmpty() ? "-" : told);
    }

    private static Extractor extractor(String rule) {
        StringBuilder keys = new StringBuilder(rule.contains("event: ") ? "" : "    event: MeetingAnnounced\n");
        StringBuilder slots = new StringBuilder();
        for (String part : rule.split("; ", -1)) {
            if (part.matches(SLOT)) {
                slots.append("      ").append(part).append('\n');
            } else {
                keys.append("    ").append(part).append('\n');
            }
        }
        String pack = "%srules:\n  - name: test/rule\n%s    slots:\n%s    yes: [{text: a}]\n    no: [a]\n"
                .formatted(text("pack-language.yml"), keys, slots);
        return Extractor.with(Map.of(
                "packs.txt", "test: test.yml".getBytes(StandardCharsets.UTF_8),
                "test.yml", pack.getBytes(StandardCharsets.UTF_8)));
    }

    private static String describe(CandidateEvent event) {
        Map<String, String> values = event.arguments().stream()
                .collect(groupingBy(Argument::role, LinkedHashMap::new, mapping(Argument::value, joining(" + "))));
        String roles = values.entrySet().stream()
                .map(role -> List.of("body", "chair").contains(role.getKey())
                        ? role.getValue()
                        : role.getKey() + " " + role.getValue())
                .collect(joining(", "));
        return (event.type().equals("MeetingAnnounced") ? "" : event.type() + " ")
                + (event.modality() == Modality.PLANNED ? "" : event.modality() + " ")
                + (event.negated() ? "negated " : "")
                + roles;
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(PackLanguageTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
