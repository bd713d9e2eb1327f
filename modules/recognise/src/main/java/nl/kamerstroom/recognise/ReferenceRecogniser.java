package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import nl.kamerstroom.text.LetterText;
import nl.kamerstroom.text.Span;
import nl.kamerstroom.text.Zone;

/** Finds citations of official documents in the parts of a letter that state something; a letter does not cite itself. */
public final class ReferenceRecogniser implements Recogniser {

    private static final List<DocumentScheme> SCHEMES = List.of(
            new DocumentKamerstuk(),
            new DocumentHandelingen(),
            new DocumentGazette(),
            new DocumentConstitution(),
            new DocumentCommission(),
            new DocumentEuropeanAct(),
            new DocumentSecurityCouncil(),
            new DocumentIdentifier());

    @Override
    public List<Mention> recognise(LetterText letter) {
        Optional<String> own = letter.metadata().officialId();
        WordStarts words = new WordStarts(letter.text());
        List<Mention> found = new ArrayList<>();
        for (Zone zone : letter.zones()) {
            if (zone.kind().states()) {
                for (ReferenceMention mention : cited(words, zone.span())) {
                    if (!own.equals(Optional.of(mention.value()))) {
                        found.add(mention);
                    }
                }
            }
        }
        return found;
    }

    private static List<ReferenceMention> cited(WordStarts words, Span zone) {
        List<ReferenceMention> found = new ArrayList<>();
        for (DocumentScheme scheme : SCHEMES) {
            found.addAll(cited(scheme, words, zone));
        }
        found.sort(Comparator.comparing(ReferenceMention::span));
        return apart(found);
    }

    private static List<ReferenceMention> cited(DocumentScheme scheme, WordStarts words, Span zone) {
        List<ReferenceMention> found = new ArrayList<>();
        Optional<MatchResult> next = scheme.opening().find(words, zone);
        while (next.isPresent()) {
            MatchResult opening = next.get();
            DocumentCursor cursor = new DocumentCursor(words.text(), zone, opening.end());
            List<ReferenceMention> citation = scheme.read(opening, cursor);
            found.addAll(citation);
            int from = citation.isEmpty() ? opening.start() + 1 : Math.max(opening.end(), cursor.position());
            next = scheme.opening().find(words, new Span(from, zone.end()));
        }
        return found;
    }

    /** Without the mentions that another one, which starts earlier or is longer, already covers; a range's share a span. */
    private static List<ReferenceMention> apart(List<ReferenceMention> sorted) {
        List<ReferenceMention> kept = new ArrayList<>();
        for (ReferenceMention mention : sorted) {
            boolean free = kept.isEmpty()
                    || kept.getLast().span().equals(mention.span())
                    || kept.getLast().span().end() <= mention.span().start();
            if (free) {
                kept.add(mention);
            }
        }
        return kept;
    }
}
