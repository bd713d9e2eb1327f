package nl.kamerstroom.rules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kamerstroom.text.Span;
import org.junit.jupiter.api.Test;

/** Runs {@code merging.txt}: mentions of happenings, and below "=>" what is told of them. */
class MergingTest {

    private static final Pattern MENTION = Pattern.compile(
            "(?<type>\\w+) (?<modality>[A-Z_]+)(?<negated> negated)? (?<sure>[\\d.]+) @(?<from>\\d+)-(?<to>\\d+)");
    private static final Pattern ARGUMENT =
            Pattern.compile("(?<role>\\w+): (?<value>.+?) @(?<at>\\d+)(?: \\[(?<id>.+)])?");

    @Test
    void shouldTellEachHappeningOnce() {
        // Given
        List<String> expected = lines();

        // When
        List<String> merged = merged(expected);

        // Then
        assertThat(merged).isEqualTo(expected);
    }

    /** The file as the merger would write it. */
    private static List<String> merged(List<String> lines) {
        List<String> result = new ArrayList<>();
        List<CandidateEvent> told = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith("=> ")) {
                result.add(line);
            }
            if (MENTION.matcher(line.split(" \\| ", 2)[0]).matches()) {
                told.add(mention(line));
            } else if (line.isEmpty()) {
                result.addAll(result.size() - 1, tell(told));
                told.clear();
            }
        }
        return result;
    }

    private static List<String> tell(List<CandidateEvent> told) {
        return Merger.merge(told).stream().map(MergingTest::describe).toList();
    }

    private static CandidateEvent mention(String line) {
        List<String> parts = Arrays.asList(line.split(" \\| ", -1));
        Matcher event = MENTION.matcher(parts.getFirst());
        assertThat(event.matches()).as(line).isTrue();
        Span words = new Span(Integer.parseInt(event.group("from")), Integer.parseInt(event.group("to")));
        return new CandidateEvent(
                event.group("type"),
                Modality.valueOf(event.group("modality")),
                event.group("negated") != null,
                Double.parseDouble(event.group("sure")),
                new Evidence(words, ".".repeat(words.length())),
                parts.stream().skip(1).map(MergingTest::argument).toList(),
                "test/rule",
                List.of());
    }

    private static Argument argument(String notation) {
        Matcher argument = ARGUMENT.matcher(notation);
        assertThat(argument.matches()).as(notation).isTrue();
        int at = Integer.parseInt(argument.group("at"));
        String value = argument.group("value");
        return new Argument(
                argument.group("role"),
                value,
                Optional.ofNullable(argument.group("id")),
                Optional.of(new Evidence(new Span(at, at + value.length()), value)),
                List.of());
    }

    private static String describe(CandidateEvent event) {
        String arguments = event.arguments().stream()
                .map(argument -> " | " + argument.role() + ": " + argument.value())
                .collect(joining());
        return "=> %s %s%s @%d%s"
                .formatted(
                        event.type(),
                        event.modality(),
                        event.negated() ? " negated" : "",
                        event.evidence().span().start(),
                        arguments);
    }

    private static List<String> lines() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MergingTest.class.getResourceAsStream("merging.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
