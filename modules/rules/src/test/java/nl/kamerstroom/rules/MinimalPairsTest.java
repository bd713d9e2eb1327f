package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs {@code minimal-pairs.txt}: both members of a pair must be right. */
class MinimalPairsTest {

    private static final String RIGHT = "minimal-pairs.txt";
    private static final String OPEN = "minimal-pairs-open.txt";

    private final Extractor extractor = Extractor.standard();
    private final TestLetters letters = new TestLetters();

    @Test
    void shouldTellTheMembersOfAPairApart() {
        // When
        List<String> faults = MinimalPairs.read(RIGHT).stream()
                .flatMap(pair -> faults(pair).stream())
                .toList();

        // Then
        assertThat(faults).isEmpty();
    }

    @Test
    void shouldKeepOnlyPairsOpenThatAreWrong() {
        // When
        List<String> right = MinimalPairs.read(OPEN).stream()
                .filter(pair -> faults(pair).isEmpty())
                .map(MinimalPairs.Pair::name)
                .toList();

        // Then
        assertThat(right).as("right by now: move them to " + RIGHT).isEmpty();
    }

    @Test
    void shouldHoldPairsOfEveryEventType() {
        // When
        List<String> types = MinimalPairs.read(RIGHT).stream()
                .flatMap(pair -> pair.members().stream())
                .flatMap(member -> member.claims().stream())
                .filter(MinimalPairs.Claim.Event.class::isInstance)
                .map(claim -> ((MinimalPairs.Claim.Event) claim).type())
                .toList();

        // Then
        assertThat(MinimalPairs.read(RIGHT)).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
        assertThat(types).containsAll(typesOfRules());
    }

    private Set<String> typesOfRules() {
        return extractor.packs().stream()
                .flatMap(pack -> pack.rules().stream())
                .flatMap(rule -> Stream.of(rule.future(), rule.past()))
                .flatMap(Optional::stream)
                .filter(type -> !type.equals("recalled"))
                .collect(Collectors.toSet());
    }

    private List<String> faults(MinimalPairs.Pair pair) {
        return pair.members().stream()
                .flatMap(member -> faults(member).stream())
                .toList();
    }

    private List<String> faults(MinimalPairs.Member member) {
        List<CandidateEvent> events =
                letters.extract(extractor, letters.saying(member.text())).events();
        return member.claims().stream()
                .filter(claim -> !holds(claim, member, events))
                .map(claim -> "\"%s\" must give %s; it gives %s".formatted(member.text(), claim, brief(events)))
                .toList();
    }

    private static boolean holds(MinimalPairs.Claim claim, MinimalPairs.Member member, List<CandidateEvent> events) {
        return switch (claim) {
            case MinimalPairs.Claim.Nothing nothing -> events.isEmpty();
            case MinimalPairs.Claim.No no ->
                events.stream().noneMatch(event -> event.type().equals(no.type()));
            case MinimalPairs.Claim.Event event ->
                events.stream().anyMatch(told -> describe(told, event).equals(event))
                        && count(events, event.type()) == claimed(member, event.type());
        };
    }

    private static long count(List<CandidateEvent> events, String type) {
        return events.stream().filter(event -> event.type().equals(type)).count();
    }

    private static long claimed(MinimalPairs.Member member, String type) {
        return member.claims().stream()
                .filter(claim -> claim instanceof MinimalPairs.Claim.Event event
                        && event.type().equals(type))
                .count();
    }

    /** What the engine told, as far as the claim asks. */
    private static MinimalPairs.Claim.Event describe(CandidateEvent told, MinimalPairs.Claim.Event claim) {
        Map<String, String> values = new LinkedHashMap<>();
        claim.values().keySet().forEach(role -> values.put(role, values(told, role)));
        return new MinimalPairs.Claim.Event(told.type(), told.modality() + (told.negated() ? " negated" : ""), values);
    }

    private static String values(CandidateEvent event, String role) {
        return event.arguments().stream()
                .filter(argument -> argument.role().equals(role))
                .map(Argument::value)
                .collect(Collectors.joining(" + "));
    }

    private static List<String> brief(List<CandidateEvent> events) {
        return events.stream()
                .map(event -> "%s %s%s %s [%s] %s"
                        .formatted(
                                event.type(),
                                event.modality(),
                                event.negated() ? " negated" : "",
                                event.arguments().stream()
                                        .map(argument -> argument.role() + ": " + argument.value())
                                        .toList(),
                                event.rule(),
                                event.reasons()))
                .toList();
    }
}
