package nl.kamerstroom.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.kamerstroom.text.Span;

/** What the letter has told so far: the events found, so that "deze bijeenkomst" and "daar" can point back. */
final class Story {

    /** Nouns that are half a name: "de Raad" is never the Eurogroep. */
    private static final Set<String> NAMES = Set.of("raad", "top", "conferentie");

    /** How many events a look back passes at most, so that it takes the same time in a letter of any length. */
    private static final int LONGEST_LOOK = 64;

    private final List<CandidateEvent> events = new ArrayList<>();
    private final Map<String, NavigableMap<Integer, List<CandidateEvent>>> byRole = new HashMap<>();
    private final Map<String, NavigableMap<Integer, List<CandidateEvent>>> byRule = new HashMap<>();
    private int looks;

    void tell(CandidateEvent event) {
        events.add(event);
        for (Argument argument : event.arguments()) {
            int at = argument.evidence()
                    .map(evidence -> evidence.span().start())
                    .orElse(event.evidence().span().start());
            byRole.computeIfAbsent(argument.role(), role -> new TreeMap<>())
                    .computeIfAbsent(at, offset -> new ArrayList<>())
                    .add(event);
        }
        for (String rule : List.of(event.rule(), family(event.rule()))) {
            byRule.computeIfAbsent(rule, name -> new TreeMap<>())
                    .computeIfAbsent(event.evidence().span().start(), offset -> new ArrayList<>())
                    .add(event);
        }
    }

    /** "deployment/*", what all rules of a kind are called together. */
    private static String family(String rule) {
        return rule.substring(0, rule.indexOf('/') + 1) + "*";
    }

    int size() {
        return events.size();
    }

    /** How often somebody has looked back by now; who finds it unchanged behind some work knows that it needs no story. */
    int looks() {
        return looks;
    }

    List<CandidateEvent> events() {
        return List.copyOf(events);
    }

    /** Whether an event of one of these types was told. */
    boolean hasAny(List<String> types) {
        if (!types.isEmpty()) {
            for (CandidateEvent event : events) {
                if (isOneOf(types, event)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one of these rules gave an event whose words overlap a clause. */
    boolean hasFrom(List<String> rules, Span clause) {
        for (String rule : rules) {
            boolean told = byRule.containsKey(rule)
                    && latest(
                                    byRule,
                                    rule,
                                    clause.end(),
                                    event -> event.evidence().span().overlaps(clause))
                            .isPresent();
            if (told) {
                return true;
            }
        }
        return false;
    }

    /** The argument of the event that was told last before an offset and has it. */
    Optional<Argument> latest(String role, List<String> types, int before) {
        return latestEvent(types, role, before).flatMap(event -> argument(event, role));
    }

    /** The argument of a role told last before an offset whose name or words hold a noun; else the one told last. */
    Optional<Argument> latestNamed(String noun, String role, List<String> types, int before) {
        Optional<Argument> named = told(
                        types,
                        role,
                        before,
                        event -> argument(event, role)
                                .filter(argument -> holds(argument, noun))
                                .isPresent())
                .flatMap(event -> argument(event, role));
        return named.isPresent() || NAMES.contains(noun) ? named : latest(role, types, before);
    }

    private static boolean holds(Argument argument, String noun) {
        return argument.value().toLowerCase(Locale.ROOT).contains(noun)
                || argument.evidence()
                        .map(evidence ->
                                evidence.quote().toLowerCase(Locale.ROOT).contains(noun))
                        .orElse(false);
    }

    Optional<CandidateEvent> latestEvent(List<String> types, String role, int before) {
        return told(types, role, before, event -> true);
    }

    /** "Bij de Milieuraad": the event of these types told last before an offset that has the role and the same body. */
    Optional<CandidateEvent> latestOf(Argument body, String types, String role, int before) {
        return told(
                List.of(types),
                role,
                before,
                event -> argument(event, "body")
                        .map(Argument::value)
                        .filter(body.value()::equals)
                        .isPresent());
    }

    /** Of the events of these types that have a role, told before an offset, the last that is wanted. */
    private Optional<CandidateEvent> told(
            List<String> types, String role, int before, Predicate<CandidateEvent> wanted) {
        return latest(byRole, role, before, event -> isOneOf(types, event) && wanted.test(event));
    }

    private static boolean isOneOf(List<String> types, CandidateEvent event) {
        for (String type : types) {
            if (isType(event.type(), type)) {
                return true;
            }
        }
        return false;
    }

    /** Of those told before an offset the last that is wanted; no stream over the map, since that would count all of it. */
    private Optional<CandidateEvent> latest(
            Map<String, NavigableMap<Integer, List<CandidateEvent>>> index,
            String key,
            int before,
            Predicate<CandidateEvent> wanted) {
        looks++;
        NavigableMap<Integer, List<CandidateEvent>> told = index.getOrDefault(key, Collections.emptyNavigableMap());
        int passed = 0;
        for (List<CandidateEvent> events :
                told.headMap(before, false).descendingMap().values()) {
            for (CandidateEvent event : events) {
                if (wanted.test(event)) {
                    return Optional.of(event);
                }
            }
            passed += events.size();
            if (passed >= LONGEST_LOOK) {
                break;
            }
        }
        return Optional.empty();
    }

    static Optional<Argument> argument(CandidateEvent event, String role) {
        for (Argument argument : event.arguments()) {
            if (argument.role().equals(role)) {
                return Optional.of(argument);
            }
        }
        return Optional.empty();
    }

    static boolean isType(String type, String pattern) {
        return pattern.endsWith("*")
                ? type.startsWith(pattern.substring(0, pattern.length() - 1))
                : type.equals(pattern);
    }
}
