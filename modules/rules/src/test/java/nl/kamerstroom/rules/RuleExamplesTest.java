package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the examples of every rule of every pack. */
class RuleExamplesTest {

    private final Extractor extractor = Extractor.standard();
    private final TestLetters letters = new TestLetters();

    @Test
    void shouldGiveEveryRuleItsOwnNameAndExamples() {
        // When
        List<Rule> rules = rules().toList();

        // Then
        assertThat(rules).extracting(Rule::name).doesNotHaveDuplicates();
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.name()).matches("[a-z]+/[a-z0-9-]+");
            assertThat(rule.yes()).as("yes of %s", rule.name()).isNotEmpty();
            assertThat(rule.no()).as("no of %s", rule.name()).isNotEmpty();
        });
    }

    /** So no rule is dead: each tells an event of its own for each of its examples. */
    @Test
    void shouldMatchItsExamples() {
        // When
        List<String> faults = rules().flatMap(
                        rule -> rule.yes().stream().flatMap(example -> fault(rule, example).stream()))
                .toList();

        // Then
        assertThat(faults).isEmpty();
    }

    @Test
    void shouldNotMatchItsCounterExamples() {
        // When
        List<String> faults = rules().flatMap(rule -> rule.no().stream()
                        .filter(example -> letters.extract(extractor, letters.saying(example.text())).events().stream()
                                .anyMatch(event -> event.rule().equals(rule.name())))
                        .map(example -> rule.name() + " must not match: " + example.text()))
                .toList();

        // Then
        assertThat(faults).isEmpty();
    }

    private Stream<Rule> rules() {
        return extractor.packs().stream().flatMap(pack -> pack.rules().stream());
    }

    private Optional<String> fault(Rule rule, Example example) {
        Extraction extraction = letters.tell(extractor, letters.saying(example.text()));
        List<String> own = extraction.events().stream()
                .filter(event -> event.rule().equals(rule.name()))
                .map(event -> describe(event, example))
                .toList();
        String expected = "%s %s%s %s"
                .formatted(
                        example.type().orElse("*"),
                        example.modality().map(Enum::name).orElse("*"),
                        example.negated()
                                .map(negated -> negated ? " negated" : " plain")
                                .orElse(""),
                        example.gives());
        return own.contains(expected)
                ? Optional.empty()
                : Optional.of("%s must give %s for \"%s\"; it gives %s; all events %s; near misses %s"
                        .formatted(
                                rule.name(),
                                expected,
                                example.text(),
                                own,
                                brief(extraction),
                                misses(rule, extraction)));
    }

    /** What the example asks for, as the event has it. */
    private static String describe(CandidateEvent event, Example example) {
        Map<String, String> gives = new LinkedHashMap<>();
        example.gives().keySet().forEach(role -> gives.put(role, values(event, role)));
        return "%s %s%s %s"
                .formatted(
                        example.type().isPresent() ? event.type() : "*",
                        example.modality().isPresent() ? event.modality().name() : "*",
                        example.negated().isPresent() ? (event.negated() ? " negated" : " plain") : "",
                        gives);
    }

    private static List<String> brief(Extraction extraction) {
        return extraction.events().stream()
                .map(event -> event.rule() + " " + event.type() + " " + event.modality() + " "
                        + event.arguments().stream()
                                .map(a -> a.role() + "=" + a.value())
                                .toList())
                .toList();
    }

    private static List<String> misses(Rule rule, Extraction extraction) {
        return extraction.nearMisses().stream()
                .filter(miss -> miss.rule().equals(rule.name()))
                .map(miss -> "\"" + miss.trigger().quote() + "\": " + miss.missing())
                .toList();
    }

    private static String values(CandidateEvent event, String role) {
        return String.join(
                " + ",
                event.arguments().stream()
                        .filter(argument -> argument.role().equals(role))
                        .map(Argument::value)
                        .toList());
    }
}
