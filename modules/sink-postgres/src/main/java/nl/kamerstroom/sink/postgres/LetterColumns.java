package nl.kamerstroom.sink.postgres;

import java.util.List;
import java.util.Optional;
import nl.kamerstroom.events.LetterDetails;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.events.LetterParsed;

/** A letter's columns, in the order of the statements of {@link Rows}. */
final class LetterColumns {

    private LetterColumns() {}

    static List<Column> of(LetterParsed letter) {
        LetterDetails details = letter.getMetadata();
        return List.of(
                Column.text(letter.getLetterId()),
                Column.text(details.getOfficialId()),
                Column.date(details.getDate()),
                Column.texts(details.getSenders()),
                Column.texts(details.getSignatories()),
                Column.text(Optional.ofNullable(details.getChamber())
                        .map(Enum::name)
                        .orElse(null)),
                Column.texts(details.getDossiers()),
                Column.text(details.getReference()),
                Column.text(details.getSubject()),
                Column.text(letter.getText()),
                Column.text(letter.getTextHash()));
    }

    static List<Column> of(LetterExtracted letter) {
        return List.of(
                Column.text(letter.getLetterId()),
                Column.date(letter.getMetadata().getDate()),
                Column.texts(letter.getMetadata().getSenders()),
                Column.text(letter.getRulePackVersion()),
                Column.text(letter.getRulePackHash()),
                Column.number(letter.getEvents().size()));
    }
}
