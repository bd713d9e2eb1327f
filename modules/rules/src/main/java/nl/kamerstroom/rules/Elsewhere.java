package nl.kamerstroom.rules;

import java.util.List;
import java.util.Optional;
import nl.kamerstroom.language.Phrases.Range;
import nl.kamerstroom.text.Sentence;
import nl.kamerstroom.text.Span;
import nl.kamerstroom.text.Zone;
import nl.kamerstroom.text.ZoneKind;

/** Looks for fillings outside the sentence, or where a table gives its words their meaning. */
final class Elsewhere {

    private static final int EARLIER_SENTENCES = 2;

    private final Scene scene;
    private final Search search;
    private final Regions regions;

    Elsewhere(Scene scene, Search search, Regions regions) {
        this.scene = scene;
        this.search = search;
        this.regions = regions;
    }

    List<Filling> earlier(Filler filler, Pick.Find pick, SentenceView view) {
        for (int back = 1; back <= EARLIER_SENTENCES && view.index() - back >= 0; back++) {
            SentenceView before = scene.view(view.index() - back);
            if (isOtherParagraph(before, view)) {
                return List.of();
            }
            List<Filling> found = search.within(
                    filler,
                    pick,
                    before,
                    () -> regions.sentence(before),
                    new Range(before.tokens().size(), before.tokens().size()));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static boolean isOtherParagraph(SentenceView before, SentenceView view) {
        Zone zone = view.analysis().sentence().zone();
        return zone.kind() == ZoneKind.PARAGRAPH
                && !before.analysis().sentence().zone().equals(zone);
    }

    List<Filling> later(Filler filler, Pick.Find pick, SentenceView view, int sentences) {
        for (int ahead = 1; ahead <= sentences && view.index() + ahead < scene.size(); ahead++) {
            SentenceView next = scene.view(view.index() + ahead);
            if (!next.analysis()
                    .sentence()
                    .zone()
                    .equals(view.analysis().sentence().zone())) {
                return List.of();
            }
            List<Filling> found = search.within(filler, pick, next, () -> regions.sentence(next), new Range(0, 0));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** What stands in a heading or a lead-in, which are sentences of their own. */
    List<Filling> at(Filler filler, Pick.Find pick, Optional<Span> place) {
        Optional<Sentence> sentence = place.flatMap(span -> scene.letter().sentenceAt(span.start()));
        if (sentence.isEmpty()) {
            return List.of();
        }
        SentenceView view = scene.view(sentence.get().index());
        return search.within(filler, pick, view, () -> regions.sentence(view), new Range(0, 0));
    }

    /** What the lead-in of a list says; of a table its header, else the paragraph's last sentence above it. */
    List<Filling> leadIn(Filler filler, Pick.Find pick, SentenceView view) {
        Zone zone = view.analysis().sentence().zone();
        List<Filling> found = at(filler, pick, zone.leadIn());
        return found.isEmpty() && zone.kind() == ZoneKind.TABLE_ROW
                ? at(filler, pick, zone.leadIn().flatMap(this::above))
                : found;
    }

    private Optional<Span> above(Span header) {
        return scene.letter()
                .sentenceAt(header.start())
                .filter(sentence -> sentence.index() > 0)
                .map(sentence -> scene.letter().sentences().get(sentence.index() - 1))
                .filter(before -> before.zone().kind() == ZoneKind.PARAGRAPH)
                .map(Sentence::span);
    }

    List<Filling> label(SentenceView view) {
        Span row = view.analysis().sentence().zone().span();
        int end = scene.text().indexOf('\t', row.start());
        if (view.analysis().sentence().zone().kind() != ZoneKind.TABLE_ROW || end <= row.start() || end >= row.end()) {
            return List.of();
        }
        Span cell = new Span(row.start(), end);
        boolean words = cell.of(scene.text()).chars().anyMatch(Character::isLetter);
        return words
                ? List.of(new Filling(view.index(), view.range(cell), cell, cell.of(scene.text()), Optional.empty()))
                : List.of();
    }

    /** The cell of the table's header that stands above a token; a header with fewer cells names the last columns. */
    List<Filling> column(Filler filler, Pick.Find pick, SentenceView view, Range around) {
        Optional<Span> header = view.analysis().sentence().zone().leadIn();
        if (view.analysis().sentence().zone().kind() != ZoneKind.TABLE_ROW || header.isEmpty()) {
            return List.of();
        }
        Span row = view.analysis().sentence().zone().span();
        long unnamed = startsWithNumber(header.get())
                ? 1
                : Math.max(
                        0,
                        tabs(row.start(), row.end())
                                - tabs(header.get().start(), header.get().end()));
        long cell = tabs(row.start(), view.tokens().get(around.first()).start()) - unnamed;
        return at(filler, pick, header).stream()
                .filter(filling -> tabs(header.get().start(), filling.span().start()) == cell)
                .toList();
    }

    /** "2020  2021" above rows with labels: the column of the labels has no name. */
    private boolean startsWithNumber(Span header) {
        return Character.isDigit(scene.text().charAt(header.start()));
    }

    private long tabs(int from, int to) {
        return scene.text().substring(from, to).chars().filter(c -> c == '\t').count();
    }
}
