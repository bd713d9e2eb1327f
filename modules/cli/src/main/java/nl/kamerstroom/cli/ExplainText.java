package nl.kamerstroom.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.util.List;
import nl.kamerstroom.recognise.Mention;
import nl.kamerstroom.rules.Argument;
import nl.kamerstroom.rules.CandidateEvent;
import nl.kamerstroom.rules.NearMiss;
import nl.kamerstroom.text.Sentence;

/** Tells a person, sentence by sentence, which rule fired on which words, and what was missing where none did. */
final class ExplainText {

    private final PrintStream out;

    ExplainText(PrintStream out) {
        this.out = out;
    }

    void print(ReadLetter read) {
        out.printf(
                "%s  %s  %s%n",
                read.id(),
                read.letter().metadata().date().map(Object::toString).orElse("no date"),
                String.join(" and ", read.letter().metadata().senders()));
        for (Sentence sentence : read.letter().sentences()) {
            printSentence(read, sentence);
        }
        out.printf("%n%d events%n", read.extraction().events().size());
    }

    private void printSentence(ReadLetter read, Sentence sentence) {
        List<CandidateEvent> events = read.extraction().events().stream()
                .filter(event ->
                        sentence.span().contains(event.evidence().span().start()))
                .toList();
        List<NearMiss> misses = read.extraction().nearMisses().stream()
                .filter(miss -> sentence.span().contains(miss.trigger().span().start()))
                .toList();
        if (events.isEmpty() && misses.isEmpty()) {
            return;
        }
        out.printf("%n%s%n", read.letter().words(sentence.span()));
        String understood = read.recognition()
                .within(sentence.span(), Mention.class)
                .map(mention -> read.letter().words(mention.span()) + " = " + mention.value())
                .collect(joining(" · "));
        if (!understood.isEmpty()) {
            out.println("    understood: " + understood);
        }
        events.forEach(this::printEvent);
        misses.forEach(miss -> out.printf(
                "  ✗ %s, woken by \"%s\": %s%n", miss.rule(), miss.trigger().quote(), miss.missing()));
    }

    private void printEvent(CandidateEvent event) {
        out.printf(
                "  ✓ %s  %s%s  %.2f  rule %s%n",
                event.type(), event.modality(), event.negated() ? " negated" : "", event.confidence(), event.rule());
        event.arguments().forEach(argument -> out.println("      " + lineOf(argument)));
        event.reasons().forEach(reason -> out.println("      because " + reason));
    }

    private static String lineOf(Argument argument) {
        String source = argument.evidence()
                .map(evidence -> "\"%s\" at %d"
                        .formatted(evidence.quote(), evidence.span().start()))
                .orElseGet(() -> "derived from " + String.join(", ", argument.derivedFrom()));
        return "%s = %s%s  (%s)"
                .formatted(
                        argument.role(),
                        argument.value(),
                        argument.id().map(id -> " <" + id + ">").orElse(""),
                        source);
    }
}
