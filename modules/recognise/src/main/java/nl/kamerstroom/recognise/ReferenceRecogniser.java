package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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
        List<Mention> found = new ArrayList<>();
        for (Zone zone : letter.zones()) {
            if (zone.kind().states()) {
                cited(letter.text(), zone.span()).stream()
                        .filter(mention -> !own.equals(Optional.of(mention.value())))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static List<ReferenceMention> cited(String text, Span zone) {
        List<ReferenceMention> found = new ArrayList<>();
        for (DocumentScheme scheme : SCHEMES) {
            found.addAll(cited(scheme, text, zone));
        }
        found.sort(Comparator.comparing(ReferenceMention::span));
        return apart(found);
    }

    private static List<ReferenceMention> cited(DocumentScheme scheme, String text, Span zone) {
        List<ReferenceMention> found = new ArrayList<>();
        Matcher opening = scheme.opening()
                .matcher(text)
                .region(zone.start(), zone.end())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        int from = zone.start();
        while (from < zone.end() && opening.region(from, zone.end()).find()) {
            DocumentCursor cursor = new DocumentCursor(text, zone, opening.end());
            List<ReferenceMention> citation = scheme.read(opening.toMatchResult(), cursor);
            found.addAll(citation);
            from = citation.isEmpty() ? opening.start() + 1 : Math.max(opening.end(), cursor.position());
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
