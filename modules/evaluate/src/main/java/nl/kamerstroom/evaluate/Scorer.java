package nl.kamerstroom.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kamerstroom.rules.Argument;
import nl.kamerstroom.rules.CandidateEvent;
import nl.kamerstroom.rules.Evidence;

/** Scores the events of one letter against its annotation, by the guideline's section 5. */
public final class Scorer {

    private final String letter;
    private final String text;
    private final List<GoldEvent> gold;
    private final List<CandidateEvent> found;
    private final Map<String, Tally> types = new TreeMap<>();
    private final Map<String, Tally> roles = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();
    private Tally modality = Tally.ZERO;
    private Tally times = Tally.ZERO;

    private Scorer(String letter, String text, List<GoldEvent> gold, List<CandidateEvent> found) {
        this.letter = letter;
        this.text = text;
        this.gold = gold;
        this.found = found;
    }

    public static Score score(String letter, String text, List<GoldEvent> gold, List<CandidateEvent> found) {
        return new Scorer(letter, text, gold, found).score();
    }

    private Score score() {
        Map<Integer, Integer> pairs = Matching.pair(text, gold, found);
        for (int i = 0; i < gold.size(); i++) {
            GoldEvent wanted = gold.get(i);
            Optional<CandidateEvent> event = Optional.ofNullable(pairs.get(i)).map(found::get);
            if (event.isEmpty()) {
                countMissed(wanted);
            } else if (!wanted.optional()) {
                countMatched(wanted, event.get());
            }
        }
        for (int j = 0; j < found.size(); j++) {
            if (!pairs.containsValue(j)) {
                countSpurious(found.get(j));
            }
        }
        return new Score(1, types, roles, modality, times, evidence(), findings);
    }

    private void countMissed(GoldEvent wanted) {
        if (wanted.optional()) {
            return;
        }
        types.merge(wanted.type(), Tally.ZERO.plusMissed(1), Tally::plus);
        wanted.arguments().stream()
                .filter(argument -> !argument.optional())
                .forEach(argument -> roles.merge(argument.role(), Tally.ZERO.plusMissed(1), Tally::plus));
        say("MISSED    %s: %s".formatted(wanted.type(), wanted.anchor()));
    }

    private void countSpurious(CandidateEvent event) {
        types.merge(event.type(), Tally.ZERO.plusSpurious(1), Tally::plus);
        event.arguments().forEach(a -> roles.merge(a.role(), Tally.ZERO.plusSpurious(1), Tally::plus));
        say("SPURIOUS  %s: %s".formatted(event.type(), event.evidence().quote()));
    }

    private void countMatched(GoldEvent wanted, CandidateEvent event) {
        types.merge(wanted.type(), Tally.ZERO.plusRight(1), Tally::plus);
        if (wanted.modalities().contains(event.modality().name()) && wanted.negated() == event.negated()) {
            modality = modality.plusRight(1);
        } else {
            modality = modality.plusMissed(1);
            say("MODALITY  %s: wanted %s, got %s%s: %s"
                    .formatted(
                            wanted.type(),
                            wanted.modalities(),
                            event.modality(),
                            event.negated() ? " negated" : "",
                            wanted.anchor()));
        }
        countArguments(wanted, event);
    }

    private void countArguments(GoldEvent wanted, CandidateEvent event) {
        Set<Integer> used = new HashSet<>();
        for (GoldArgument argument : wanted.arguments()) {
            Optional<Integer> hit = firstUnused(argument, event.arguments(), used);
            hit.ifPresent(used::add);
            if (argument.optional()) {
                continue;
            }
            Tally one = hit.isPresent() ? Tally.ZERO.plusRight(1) : Tally.ZERO.plusMissed(1);
            roles.merge(argument.role(), one, Tally::plus);
            if (ValueComparison.isTime(argument.role())) {
                times = times.plus(one);
            }
            if (hit.isEmpty()) {
                say("ARGUMENT  %s.%s: wanted \"%s\", got %s"
                        .formatted(
                                wanted.type(),
                                argument.role(),
                                argument.accepted().get(0),
                                valuesOf(event, argument.role())));
            }
        }
        countExtra(wanted, event, used);
    }

    private void countExtra(GoldEvent wanted, CandidateEvent event, Set<Integer> used) {
        Set<String> lenient = wanted.arguments().stream()
                .filter(GoldArgument::optional)
                .map(GoldArgument::role)
                .collect(Collectors.toSet());
        for (int k = 0; k < event.arguments().size(); k++) {
            Argument argument = event.arguments().get(k);
            if (!used.contains(k) && !lenient.contains(argument.role())) {
                roles.merge(argument.role(), Tally.ZERO.plusSpurious(1), Tally::plus);
                say("EXTRA     %s.%s: \"%s\"".formatted(wanted.type(), argument.role(), argument.value()));
            }
        }
    }

    private static Optional<Integer> firstUnused(GoldArgument wanted, List<Argument> given, Set<Integer> used) {
        for (int k = 0; k < given.size(); k++) {
            if (!used.contains(k) && ValueComparison.agrees(wanted, given.get(k))) {
                return Optional.of(k);
            }
        }
        return Optional.empty();
    }

    private static List<String> valuesOf(CandidateEvent event, String role) {
        return event.arguments().stream()
                .filter(argument -> argument.role().equals(role))
                .map(Argument::value)
                .toList();
    }

    private Tally evidence() {
        List<Evidence> all = found.stream()
                .flatMap(event -> Stream.concat(
                        Stream.of(event.evidence()),
                        event.arguments().stream().flatMap(argument -> argument.evidence().stream())))
                .toList();
        int valid = Math.toIntExact(all.stream().filter(this::isVerbatim).count());
        return new Tally(valid, 0, all.size() - valid);
    }

    private boolean isVerbatim(Evidence evidence) {
        return evidence.span().end() <= text.length()
                && evidence.span().of(text).equals(evidence.quote());
    }

    private void say(String finding) {
        findings.add(letter + "  " + finding);
    }
}
