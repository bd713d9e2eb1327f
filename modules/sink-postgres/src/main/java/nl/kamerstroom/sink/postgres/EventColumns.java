package nl.kamerstroom.sink.postgres;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.EventHeader;
import nl.kamerstroom.events.EventPublished;

/** An event's columns, in the order of the statement of {@link Rows}. */
final class EventColumns {

    private static final String OPEN = "..";

    private EventColumns() {}

    static List<Column> of(EventPublished event) {
        EventHeader header = event.getHeader();
        Optional<String> time = value(event, "time");
        Optional<AmountRange> amount = value(event, "amount").flatMap(AmountRange::parse);
        return List.of(
                Column.text(header.getEventId()),
                Column.text(event.getType()),
                Column.text(header.getSubjectKey()),
                Column.text(header.getLetterId()),
                Column.date(header.getLetterDate()),
                Column.texts(header.getSenders()),
                Column.text(header.getChange().name()),
                Column.text(header.getModality().name()),
                Column.flag(header.getNegated()),
                Column.fraction(header.getConfidence()),
                Column.text(header.getSupersedes()),
                Column.date(time.flatMap(interval -> bound(interval, 0)).orElse(null)),
                Column.date(time.flatMap(interval -> bound(interval, 1)).orElse(null)),
                Column.text(value(event, "place").orElse(null)),
                Column.amount(amount.flatMap(AmountRange::minimum)),
                Column.amount(amount.flatMap(AmountRange::maximum)),
                Column.text(amount.map(AmountRange::currency).orElse(null)),
                Column.number(event.getEvidence().getStart()),
                Column.number(event.getEvidence().getEnd()),
                Column.text(event.getEvidence().getQuote()),
                Column.text(EventJson.arguments(event.getArguments())),
                Column.text(EventJson.derivation(event.getDerivation())));
    }

    private static Optional<String> value(EventPublished event, String role) {
        return event.getArguments().stream()
                .filter(argument -> argument.getRole().equals(role))
                .map(EventArgument::getValue)
                .findFirst();
    }

    /** A bound of {@code 2022-03-16/..}: 0 is the start, 1 the end; absent where it is open. */
    private static Optional<LocalDate> bound(String interval, int index) {
        String[] bounds = interval.split("/", -1);
        return bounds.length == 2 && !bounds[index].equals(OPEN)
                ? Optional.of(LocalDate.parse(bounds[index]))
                : Optional.empty();
    }
}
