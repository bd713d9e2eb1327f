package nl.kamerstroom.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.kamerstroom.rules.Argument;
import nl.kamerstroom.rules.CandidateEvent;
import nl.kamerstroom.rules.Evidence;
import nl.kamerstroom.rules.NearMiss;

/** One self-contained page: the letter with its evidence highlighted, and beside it the events with their reasons. */
final class ExplainPage {

    private static final String STYLE = """
            body{margin:0;font:16px/1.55 system-ui,sans-serif;color:#1b1f24;background:#f6f7f9;display:grid;
            grid-template-columns:minmax(0,3fr) minmax(20rem,2fr)}
            header{grid-column:1/-1;padding:1rem 2rem;background:#154273;color:#fff}h1{font-size:1.1rem;margin:0}
            main,aside{padding:1.5rem 2rem}main{white-space:pre-wrap;background:#fff;border-right:1px solid #d5d9df}
            mark{background:#fff2c2;color:inherit;border-bottom:2px solid #b36b00}mark.argument{background:#d7ebff;
            border-color:#154273}article{background:#fff;border:1px solid #d5d9df;border-radius:6px;padding:.75rem 1rem;
            margin-bottom:1rem}article:target{outline:3px solid #b36b00}h2{font-size:1rem;margin:0 0 .25rem}
            dl{display:grid;grid-template-columns:auto 1fr;gap:.1rem .75rem;margin:.5rem 0}dt{color:#57606a}dd{margin:0}
            small{color:#57606a}a{color:#154273}@media(max-width:60rem){body{display:block}}@media print{body{display:block}}
            """;

    String render(ReadLetter read) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(escape(read.id()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><header><h1>")
                .append(escape(heading(read)))
                .append("</h1></header>\n<main>")
                .append(highlighted(read))
                .append("</main>\n<aside>");
        List<CandidateEvent> events = read.extraction().events();
        for (int i = 0; i < events.size(); i++) {
            appendEvent(page, i, events.get(i));
        }
        read.extraction().nearMisses().forEach(miss -> appendMiss(page, miss));
        return page.append("</aside></body></html>\n").toString();
    }

    private static String heading(ReadLetter read) {
        return "%s · %s · %s · %d events"
                .formatted(
                        read.id(),
                        read.letter().metadata().date().map(Object::toString).orElse("no date"),
                        String.join(", ", read.letter().metadata().senders()),
                        read.extraction().events().size());
    }

    /** The letter's text cut at every boundary of an evidence span, so that overlapping spans nest without tangling. */
    private static String highlighted(ReadLetter read) {
        String text = read.letter().text();
        List<CandidateEvent> events = read.extraction().events();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        events.forEach(event -> evidenceOf(event).forEach(evidence -> {
            cuts.add(evidence.span().start());
            cuts.add(evidence.span().end());
        }));
        StringBuilder marked = new StringBuilder();
        int from = 0;
        for (int to : cuts.tailSet(1)) {
            marked.append(piece(text.substring(from, to), from, events));
            from = to;
        }
        return marked.toString();
    }

    private static String piece(String words, int at, List<CandidateEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            CandidateEvent event = events.get(i);
            boolean argument = argumentEvidence(event).stream()
                    .anyMatch(evidence -> evidence.span().contains(at));
            if (argument || event.evidence().span().contains(at)) {
                return "<a href=\"#event-%d\"><mark class=\"%s\" title=\"%s\">%s</mark></a>"
                        .formatted(i, argument ? "argument" : "event", escape(event.type()), escape(words));
            }
        }
        return escape(words);
    }

    private static void appendEvent(StringBuilder page, int index, CandidateEvent event) {
        page.append("<article id=\"event-%d\"><h2>%s</h2><small>%s%s · %.2f · %s</small><dl>"
                .formatted(
                        index,
                        escape(event.type()),
                        event.modality(),
                        event.negated() ? " negated" : "",
                        event.confidence(),
                        escape(event.rule())));
        for (Argument argument : event.arguments()) {
            String source = argument.evidence()
                    .map(Evidence::quote)
                    .orElseGet(() -> "derived from " + String.join(", ", argument.derivedFrom()));
            page.append("<dt>%s</dt><dd>%s <small>“%s”</small></dd>"
                    .formatted(escape(argument.role()), escape(argument.value()), escape(source)));
        }
        page.append("</dl>");
        event.reasons()
                .forEach(reason -> page.append("<small>").append(escape(reason)).append("</small><br>"));
        page.append("</article>\n");
    }

    private static void appendMiss(StringBuilder page, NearMiss miss) {
        page.append("<article><h2>No event</h2><small>%s</small><p>“%s”: %s</p></article>\n"
                .formatted(escape(miss.rule()), escape(miss.trigger().quote()), escape(miss.missing())));
    }

    private static List<Evidence> evidenceOf(CandidateEvent event) {
        List<Evidence> all = new ArrayList<>(argumentEvidence(event));
        all.add(event.evidence());
        return all;
    }

    private static List<Evidence> argumentEvidence(CandidateEvent event) {
        return event.arguments().stream()
                .flatMap(argument -> argument.evidence().stream())
                .toList();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
