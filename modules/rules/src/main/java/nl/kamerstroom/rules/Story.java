package nl.kamerstroom.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.text.Span;

/** What the letter has told so far: the events found, so that "deze bijeenkomst" and "daar" can point back. */
final class Story {

    /** Nouns that are half a name: "de Raad" is never the Eurogroep. */
    private static final Set<String> NAMES = Set.of("raad", "top", "conferentie");

    private final List<CandidateEvent> events = new ArrayList<>();

    void tell(CandidateEvent event) {
        events.add(event);
    }

    /** Whether one of these rules gave an event whose words overlap a clause. */
    boolean hasFrom(List<String> rules, Span clause) {
        return events.stream()
                .anyMatch(event ->
                        rules.contains(event.rule()) && event.evidence().span().overlaps(clause));
    }

    List<CandidateEvent> events() {
        return List.copyOf(events);
    }

    /** The argument of the event that was told last before an offset and has it. */
    Optional<Argument> latest(String role, List<String> types, int before) {
        return latestEvent(types, role, before).flatMap(event -> argument(event, role));
    }

    /** The argument of a role told last before an offset whose name or words hold a noun; else the one told last. */
    Optional<Argument> latestNamed(String noun, String role, List<String> types, int before) {
        Optional<Argument> named = Optional.empty();
        int at = -1;
        for (CandidateEvent event : events) {
            Optional<Argument> body = argument(event, role);
            boolean fits = body.isPresent()
                    && types.stream().anyMatch(type -> isType(event.type(), type))
                    && holds(body.get(), noun);
            int start = body.flatMap(Argument::evidence)
                    .map(evidence -> evidence.span().start())
                    .orElse(-1);
            if (fits && start < before && start > at) {
                named = body;
                at = start;
            }
        }
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
        CandidateEvent latest = null;
        int latestAt = -1;
        for (CandidateEvent event : events) {
            Optional<Argument> argument = argument(event, role);
            if (argument.isEmpty() || types.stream().noneMatch(type -> isType(event.type(), type))) {
                continue;
            }
            int at = argument.get()
                    .evidence()
                    .map(evidence -> evidence.span().start())
                    .orElse(event.evidence().span().start());
            if (at < before && at > latestAt) {
                latest = event;
                latestAt = at;
            }
        }
        return Optional.ofNullable(latest);
    }

    static Optional<Argument> argument(CandidateEvent event, String role) {
        return event.arguments().stream()
                .filter(argument -> argument.role().equals(role))
                .findFirst();
    }

    static boolean isType(String type, String pattern) {
        return pattern.endsWith("*")
                ? type.startsWith(pattern.substring(0, pattern.length() - 1))
                : type.equals(pattern);
    }
}
