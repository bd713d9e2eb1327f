package nl.kamerstroom.enrich;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.EventType;

/**
 * What an event says, in a form that two letters share. Of free text only its numbers count: letters put the same thing
 * in other words, but not in other numbers.
 */
record Facts(Catalogue catalogue) {

    private static final Pattern NUMBER = Pattern.compile("\\d++(?:[.,]\\d++)*+");

    /** Above this a fact is kept as its hash. */
    private static final int LONGEST = 100;

    private static final int HASH_DIGITS = 32;

    /** No event of a real letter comes near; a forged one shall not fill the store. */
    private static final int MOST = 200;

    /** The facts, sorted, each once: {@code body=kamerstroom:body/nato-dmm}, {@code modality=PLANNED}. */
    List<String> of(EventPublished event) {
        EventType type = catalogue.eventType(event.getType());
        Stream<String> frame = Stream.of(
                "modality=" + event.getHeader().getModality(),
                "negated=" + event.getHeader().getNegated());
        Stream<String> arguments = event.getArguments().stream().flatMap(argument -> facts(type, argument));
        return Stream.concat(frame, arguments)
                .map(fact -> fact.length() <= LONGEST ? fact : Hash.of(fact).hex(HASH_DIGITS))
                .distinct()
                .sorted()
                .limit(MOST)
                .toList();
    }

    private static Stream<String> facts(EventType type, EventArgument argument) {
        ValueKind kind = type.role(argument.getRole()).map(ValueKind::of).orElse(ValueKind.TEXT);
        String role = argument.getRole() + "=";
        return switch (kind) {
            case TEXT ->
                NUMBER.matcher(argument.getValue())
                        .results()
                        .map(MatchResult::group)
                        .map(role::concat);
            case ENTITY ->
                Stream.of(role
                        + Optional.ofNullable(argument.getId())
                                .orElse(argument.getValue().toLowerCase(Locale.ROOT)));
            case TIME, DURATION, MONEY, FORMAT, COVERAGE, DOCUMENT -> Stream.of(role + argument.getValue());
        };
    }
}
