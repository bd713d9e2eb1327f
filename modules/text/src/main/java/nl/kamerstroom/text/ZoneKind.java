package nl.kamerstroom.text;

/** What a part of a letter is for; rules read only the kinds that state something. */
public enum ZoneKind {
    LETTERHEAD,
    ADDRESSEE,
    DATELINE,
    /** Ons kenmerk, Uw referentie, Bijlagen, Pagina 1 van 2. */
    REFERENCE,
    /** Dossier number and title, number and kind of the publication. */
    DOSSIER,
    SUBJECT,
    SALUTATION,
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    /** One row of a table, its cells parted by a tab in the canonical text. */
    TABLE_ROW,
    FOOTNOTE,
    SIGNATURE;

    /** Whether the words of this zone can state an event. */
    public boolean states() {
        return switch (this) {
            case SUBJECT, HEADING, PARAGRAPH, LIST_ITEM, TABLE_ROW, FOOTNOTE -> true;
            case LETTERHEAD, ADDRESSEE, DATELINE, REFERENCE, DOSSIER, SALUTATION, SIGNATURE -> false;
        };
    }
}
