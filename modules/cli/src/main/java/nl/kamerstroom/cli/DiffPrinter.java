package nl.kamerstroom.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.kamerstroom.evaluate.EventDifference;
import nl.kamerstroom.evaluate.LetterDiff;
import nl.kamerstroom.rules.CandidateEvent;

/** Prints how events differ: for people each with its sentence and the counts by type, in a pipe a line of JSON each. */
final class DiffPrinter {

    private final Terminal terminal;
    private final OutputFormat format;
    private final ObjectMapper mapper = new ObjectMapper();

    DiffPrinter(Terminal terminal, OutputFormat format) {
        this.terminal = terminal;
        this.format = format;
    }

    void print(List<LetterDiff> letters) {
        for (LetterDiff letter : letters) {
            letter.differences()
                    .forEach(difference -> terminal.out()
                            .println(
                                    format == OutputFormat.JSON
                                            ? json(letter.letter(), difference)
                                            : text(letter.letter(), difference)));
        }
        List<String> counts = LetterDiff.counts(letters);
        if (format == OutputFormat.JSON) {
            counts.forEach(terminal.err()::println);
        } else {
            counts.forEach(terminal.out()::println);
        }
    }

    private static String text(String letter, EventDifference difference) {
        CandidateEvent event = difference.event();
        String what = switch (difference) {
            case EventDifference.Added added -> arguments(event);
            case EventDifference.Gone gone -> arguments(event);
            case EventDifference.Changed changed -> String.join("; ", changed.what());
        };
        return "%-8s%-24s%s%n        %s%n        “%s”%n"
                .formatted(
                        difference.name(),
                        event.type(),
                        Printable.line(letter),
                        Printable.line(what),
                        Printable.line(event.evidence().quote()));
    }

    private static String arguments(CandidateEvent event) {
        StringBuilder text = new StringBuilder(event.modality().name());
        event.arguments()
                .forEach(argument ->
                        text.append("; ").append(argument.role()).append(' ').append(argument.value()));
        return text.toString();
    }

    private String json(String letter, EventDifference difference) {
        ObjectNode line = mapper.createObjectNode().put("letter", letter).put("difference", difference.name());
        line.put("type", difference.event().type());
        switch (difference) {
            case EventDifference.Added added -> line.set("after", event(added.event()));
            case EventDifference.Gone gone -> line.set("before", event(gone.event()));
            case EventDifference.Changed changed -> {
                line.set("before", event(changed.before()));
                line.set("after", event(changed.event()));
                changed.what().forEach(line.putArray("what")::add);
            }
        }
        return line.toString();
    }

    private ObjectNode event(CandidateEvent event) {
        ObjectNode node = mapper.createObjectNode()
                .put("modality", event.modality().name())
                .put("negated", event.negated())
                .put("rule", event.rule());
        node.putObject("evidence")
                .put("start", event.evidence().span().start())
                .put("end", event.evidence().span().end())
                .put("quote", event.evidence().quote());
        ArrayNode arguments = node.putArray("arguments");
        event.arguments().forEach(argument -> {
            ObjectNode given =
                    arguments.addObject().put("role", argument.role()).put("value", argument.value());
            argument.id().ifPresent(id -> given.put("id", id));
        });
        return node;
    }
}
