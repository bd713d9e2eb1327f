package nl.kamerstroom.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives every zone the heading that it stands under and, in a list or table, what introduces it. */
final class ZoneLinks {

    private ZoneLinks() {}

    static List<Zone> link(CanonicalText canonical) {
        String text = canonical.text();
        List<Zone> zones = new ArrayList<>();
        Optional<Span> heading = Optional.empty();
        Optional<Span> leadIn = Optional.empty();
        ZoneKind before = ZoneKind.LETTERHEAD;
        for (int i = 0; i < canonical.spans().size(); i++) {
            ZoneKind kind = canonical.kinds().get(i);
            Span span = canonical.spans().get(i);
            switch (kind) {
                case LIST_ITEM, REFERENCE, FOOTNOTE -> {}
                case TABLE_ROW -> {
                    if (before != ZoneKind.TABLE_ROW) {
                        zones.add(new Zone(kind, span, heading, leadIn));
                        leadIn = Optional.of(span);
                        before = kind;
                        continue;
                    }
                }
                case PARAGRAPH -> leadIn = leadIn(text, span);
                case HEADING, SIGNATURE, LETTERHEAD, ADDRESSEE, DATELINE, DOSSIER, SUBJECT, SALUTATION ->
                    leadIn = Optional.empty();
            }
            boolean introduced = kind == ZoneKind.LIST_ITEM || kind == ZoneKind.TABLE_ROW;
            boolean governed = introduced || kind == ZoneKind.PARAGRAPH;
            zones.add(new Zone(
                    kind, span, governed ? heading : Optional.empty(), introduced ? leadIn : Optional.empty()));
            heading = switch (kind) {
                case HEADING -> Optional.of(span);
                case SIGNATURE -> Optional.empty();
                case LETTERHEAD,
                        ADDRESSEE,
                        DATELINE,
                        REFERENCE,
                        DOSSIER,
                        SUBJECT,
                        SALUTATION,
                        PARAGRAPH,
                        LIST_ITEM,
                        TABLE_ROW,
                        FOOTNOTE -> heading;
            };
            before = kind;
        }
        return zones;
    }

    /** The last sentence of a paragraph that ends with a colon. */
    private static Optional<Span> leadIn(String text, Span paragraph) {
        if (paragraph.length() == 0 || text.charAt(paragraph.end() - 1) != ':') {
            return Optional.empty();
        }
        List<Span> sentences = SentenceSplitter.split(text, paragraph);
        return Optional.of(sentences.getLast());
    }
}
