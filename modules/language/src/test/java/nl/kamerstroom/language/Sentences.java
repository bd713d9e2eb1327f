package nl.kamerstroom.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kamerstroom.text.Sentence;
import nl.kamerstroom.text.Span;
import nl.kamerstroom.text.Zone;
import nl.kamerstroom.text.ZoneKind;

/** Analyses single sentences; what stands between square brackets is one unit, as a date or a name would be. */
final class Sentences {

    private final Analyser analyser = Analyser.standard();
    private String last = "";

    Analysis analyse(String marked) {
        StringBuilder text = new StringBuilder();
        List<Span> units = new ArrayList<>();
        int open = 0;
        for (int at = 0; at < marked.length(); at++) {
            char c = marked.charAt(at);
            if (c == '[') {
                open = text.length();
            } else if (c == ']') {
                units.add(new Span(open, text.length()));
            } else {
                text.append(c);
            }
        }
        last = text.toString();
        Span span = new Span(0, text.length());
        Zone zone = new Zone(ZoneKind.PARAGRAPH, span, Optional.empty(), Optional.empty());
        return analyser.analyse(text.toString(), new Sentence(0, span, zone), units);
    }

    /** One line a clause: its kind and its words. */
    List<String> clauses(String marked) {
        return analyse(marked).clauses().stream()
                .map(clause -> clause.kind() + ": "
                        + clause.tokens().stream().map(Token::word).collect(Collectors.joining(" ")))
                .toList();
    }

    /** The text of the sentence analysed last, without brackets. */
    String text() {
        return last;
    }

    ClosedClasses words() {
        return analyser.words();
    }

    VerbLexicon verbs() {
        return analyser.verbs();
    }
}
