package nl.kamerstroom.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the letter has told so far: the events found, so that "deze bijeenkomst" and "daar" can point back. */
final class Story {

    private final List<CandidateEvent> events = new ArrayList<>();

    void tell(CandidateEvent event) {
        events.add(event);
    }

    List<CandidateEvent> events() {
        return List.copyOf(events);
    }

    /** The argument of the event that was told last before an offset and has it. */
    Optional<Argument> latest(String role, List<String> types, int before) {
        return latestEvent(types, role, before).flatMap(event -> argument(event, role));
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
