package nl.kamerstroom.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a letter says of itself outside its body. What it does not say is absent, never guessed.
 *
 * @param officialId identification of the publication, {@code kst-36045-3} or {@code 2022D09123}
 * @param date the date of the letter
 * @param senders the offices that sign, in order: {@code Minister van Defensie}
 * @param signatories the people that sign, in order, beside {@code senders}: {@code K.H. Ollongren}
 * @param chamber the House that it is addressed to
 * @param dossiers dossier numbers, without spaces: {@code 36045}, {@code 36600-X}
 * @param reference the sender's own mark (Ons kenmerk)
 * @param subject the subject line (Betreft, Onderwerp, or the publication's title)
 */
public record LetterMetadata(
        Optional<String> officialId,
        Optional<LocalDate> date,
        List<String> senders,
        List<String> signatories,
        Optional<Chamber> chamber,
        List<String> dossiers,
        Optional<String> reference,
        Optional<String> subject) {

    public LetterMetadata {
        senders = List.copyOf(senders);
        signatories = List.copyOf(signatories);
        dossiers = List.copyOf(dossiers);
    }

    /** Nothing is known. */
    public static LetterMetadata none() {
        return new LetterMetadata(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** This metadata, with what it does not know taken from {@code other}. */
    public LetterMetadata orElse(LetterMetadata other) {
        return new LetterMetadata(
                officialId.or(other::officialId),
                date.or(other::date),
                senders.isEmpty() ? other.senders : senders,
                signatories.isEmpty() ? other.signatories : signatories,
                chamber.or(other::chamber),
                dossiers.isEmpty() ? other.dossiers : dossiers,
                reference.or(other::reference),
                subject.or(other::subject));
    }
}
