package nl.kamerstroom.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kamerstroom.text.Span;

/** Joins the mentions of one happening: one event for each, its arguments united from the whole letter. */
final class Merger {

    private static final Set<String> MANY = Set.of("participant");
    private static final int MOST_COMPARED = 64;
    private static final int MOST_ROUNDS = 8;

    private Merger() {}

    static List<CandidateEvent> merge(List<CandidateEvent> told) {
        List<CandidateEvent> merged = joined(told);
        for (int round = 0, before = told.size(); round < MOST_ROUNDS && merged.size() < before; round++) {
            before = merged.size();
            merged = joined(merged);
        }
        List<CandidateEvent> moves = merged.stream()
                .filter(event -> event.type().equals("MeetingRescheduled"))
                .toList();
        merged.removeIf(event -> moves.stream().anyMatch(move -> isOldDate(event, move)));
        Set<String> attended = attended(merged);
        merged.removeIf(event -> isAttended(event, attended));
        Set<Span> moved = bodies(told, "MeetingRescheduled");
        Set<Span> cancelled = bodies(
                told.stream().filter(event -> !isAttended(event, attended)).toList(), "MeetingCancelled");
        merged.removeIf(event -> isOverruled(event, moved, cancelled));
        merged.sort(
                Comparator.comparing((CandidateEvent event) -> event.evidence().span())
                        .thenComparing(CandidateEvent::type));
        return merged;
    }

    /**
     * Joins each mention with the first that tells the same; two that a third one binds are joined the next time. Only
     * mentions that share a value or its words are compared, and of these the last ones.
     */
    private static List<CandidateEvent> joined(List<CandidateEvent> told) {
        List<CandidateEvent> merged = new ArrayList<>();
        Map<String, List<Integer>> byKey = new HashMap<>();
        for (CandidateEvent event : told) {
            TreeSet<Integer> near = new TreeSet<>();
            List<String> keys = keys(event);
            for (String key : keys) {
                List<Integer> known = byKey.getOrDefault(key, List.of());
                near.addAll(known.subList(Math.max(0, known.size() - MOST_COMPARED), known.size()));
            }
            int same = firstSame(near, merged, event);
            if (same < merged.size()) {
                merged.set(same, unite(merged.get(same), event));
            } else {
                merged.add(event);
            }
            for (String key : keys) {
                remember(byKey.computeIfAbsent(key, any -> new ArrayList<>()), same);
            }
        }
        return merged;
    }

    /** The number of the first that tells the same; how many there are where none does. */
    private static int firstSame(Set<Integer> near, List<CandidateEvent> merged, CandidateEvent event) {
        for (int at : near) {
            if (SameHappening.of(merged.get(at), event)) {
                return at;
            }
        }
        return merged.size();
    }

    private static void remember(List<Integer> known, int number) {
        if (!known.subList(Math.max(0, known.size() - MOST_COMPARED), known.size())
                .contains(number)) {
            known.add(number);
        }
    }

    /** What two mentions of one happening have at least one of in common. */
    private static List<String> keys(CandidateEvent event) {
        List<String> keys = new ArrayList<>();
        keys.add(event.type() + " " + event.evidence().span().start());
        keys.add(event.type() + " " + (event.evidence().span().end() + 1));
        for (Argument argument : event.arguments()) {
            if (SameHappening.ROLES.contains(argument.role())) {
                String key = event.type() + " " + argument.role() + " ";
                keys.add(key + fold(argument.value()));
                argument.evidence()
                        .ifPresent(evidence -> keys.add(key + evidence.span().start()));
            }
        }
        return keys;
    }

    /** "De top die op 8 december zou plaatsvinden" is no meeting of that day where the letter moves it away. */
    private static boolean isOldDate(CandidateEvent event, CandidateEvent move) {
        Optional<String> old = Story.argument(move, "oldTime").map(Argument::value);
        return event.type().equals("MeetingAnnounced")
                && old.isPresent()
                && old.equals(Story.argument(event, "time").map(Argument::value))
                && Story.argument(event, "body")
                        .map(Argument::value)
                        .equals(Story.argument(move, "body").map(Argument::value));
    }

    /** The bodies and days where somebody stands in: who stays away there cancels nothing. */
    private static Set<String> attended(List<CandidateEvent> events) {
        return events.stream()
                .filter(event -> event.type().equals("RepresentationAnnounced") && !event.negated())
                .map(Merger::occasion)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static boolean isAttended(CandidateEvent event, Set<String> attended) {
        return event.type().equals("MeetingCancelled")
                && event.modality() == Modality.PLANNED
                && occasion(event).filter(attended::contains).isPresent();
    }

    private static Optional<String> occasion(CandidateEvent event) {
        return Story.argument(event, "body")
                .flatMap(body -> Story.argument(event, "time").map(time -> body.value() + " " + time.value()));
    }

    /** A meeting that is cancelled or moved in the same words is not announced by them; one that is moved is not cancelled. */
    private static boolean isOverruled(CandidateEvent event, Set<Span> moved, Set<Span> cancelled) {
        Optional<Span> body = bodySpan(event);
        return switch (event.type()) {
            case "MeetingAnnounced", "MeetingReported" ->
                body.filter(span -> overlapsAny(span, moved) || overlapsAny(span, cancelled))
                        .isPresent();
            case "MeetingCancelled" ->
                body.filter(span -> overlapsAny(span, moved)).isPresent();
            default -> false;
        };
    }

    private static boolean overlapsAny(Span span, Set<Span> others) {
        return others.stream().anyMatch(span::overlaps);
    }

    private static Set<Span> bodies(List<CandidateEvent> told, String type) {
        return told.stream()
                .filter(event -> event.type().equals(type))
                .flatMap(event -> bodySpan(event).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Span> bodySpan(CandidateEvent event) {
        return Story.argument(event, "body").flatMap(Argument::evidence).map(Evidence::span);
    }

    private static boolean tellsAmount(CandidateEvent event) {
        return Story.argument(event, "amount")
                .flatMap(Argument::evidence)
                .filter(amount -> event.evidence().span().contains(amount.span()))
                .isPresent();
    }

    private static String fold(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    /** Of a vague time and a day within it the day stays. */
    private static void narrow(List<Argument> arguments, Argument other) {
        for (int at = 0; at < arguments.size(); at++) {
            Argument known = arguments.get(at);
            if (known.role().equals(other.role())
                    && other.role().equals("time")
                    && Intervals.isVague(known.value())
                    && Intervals.within(other.value(), known.value())) {
                arguments.set(at, other);
            }
        }
    }

    /** Of people only counted ("42 koppen") and the ship that they sail the ship is the unit. */
    private static void nameUnit(List<Argument> arguments, Argument other) {
        boolean counted = arguments.stream()
                .filter(known -> known.role().equals("personnel"))
                .anyMatch(personnel -> arguments.stream()
                        .anyMatch(unit ->
                                unit.role().equals("unit") && unit.evidence().equals(personnel.evidence())));
        if (counted && other.role().equals("unit")) {
            arguments.replaceAll(known -> known.role().equals("unit") ? other : known);
        }
    }

    /** The surer mention tells the event, of payments the one with the amount; the other adds what it lacks. */
    private static CandidateEvent unite(CandidateEvent a, CandidateEvent b) {
        boolean surer = tellsAmount(a) == tellsAmount(b) ? b.confidence() > a.confidence() + 0.001 : tellsAmount(b);
        CandidateEvent first = surer ? b : a;
        CandidateEvent second = surer ? a : b;
        List<Argument> arguments = new ArrayList<>(first.arguments());
        for (Argument argument : second.arguments()) {
            narrow(arguments, argument);
            nameUnit(arguments, argument);
            boolean lacks =
                    first.arguments().stream().noneMatch(known -> known.role().equals(argument.role()));
            boolean adds = MANY.contains(argument.role())
                    && arguments.stream()
                            .noneMatch(known -> known.role().equals(argument.role())
                                    && known.value().equals(argument.value()));
            if (lacks || adds) {
                arguments.add(argument);
            }
        }
        return new CandidateEvent(
                first.type(),
                first.modality(),
                first.negated(),
                first.confidence(),
                first.evidence(),
                arguments,
                first.rule(),
                first.reasons());
    }
}
