package nl.kamerstroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MetadataReaderTest {

    private static final String BODY = "\n\nIk informeer u hierbij over de stand van zaken.\n\n";

    private final LetterReader reader = new LetterReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Den Haag, 9 maart 2022 | 2022-03-09",
                "\"'s-Gravenhage, 12 december 2011\" | 2011-12-12",
                "Datum     22 november 2019 | 2019-11-22",
                "Datum: 3-5-2021 | 2021-05-03",
                "\"Amsterdam, d.d. 3 mei 2021\" | 2021-05-03",
                "\"Datum                  's-Gravenhage, 7 mei 2010\" | 2010-05-07",
                "Datum 30 mei 2023 | 2023-05-30",
            })
    void shouldReadTheDateThatTheLetterBears(String line, LocalDate date) {
        // Given
        String raw = "Aan de Voorzitter van de Tweede Kamer\n\n" + line.replace("\"", "")
                + "\nBetreft  Raad van 1 januari 2030" + BODY;

        // When
        LetterText letter = reader.read(raw);

        // Then
        assertThat(letter.metadata().date()).contains(date);
        assertThat(letter.metadata().subject()).contains("Raad van 1 januari 2030");
    }

    @Test
    void shouldLeaveOutADateThatTheLetterDoesNotBear() {
        // Given
        String raw = "Aan de Voorzitter van de Eerste Kamer" + BODY + "Op 3 mei 2021 volgt een debat.";

        // When
        LetterText letter = reader.read(raw);

        // Then
        assertThat(letter.metadata().date()).isEmpty();
        assertThat(letter.metadata().chamber()).contains(Chamber.EERSTE_KAMER);
    }

    static Stream<Arguments> signatures() {
        return Stream.of(
                Arguments.of(
                        "De Minister van Sociale Zaken       De Minister voor Armoedebeleid,\nen Werkgelegenheid,"
                                + "                 Participatie en Pensioenen,\n\nA. Boer                             B. van Dam",
                        List.of(
                                "Minister van Sociale Zaken en Werkgelegenheid",
                                "Minister voor Armoedebeleid, Participatie en Pensioenen"),
                        List.of("A. Boer", "B. van Dam")),
                Arguments.of(
                        "De staatssecretaris Herstel en Toeslagen,\nA. Boer",
                        List.of("Staatssecretaris Herstel en Toeslagen"),
                        List.of("A. Boer")),
                Arguments.of(
                        "De Minister van Defensie,\nA. de Boer",
                        List.of("Minister van Defensie"),
                        List.of("A. de Boer")),
                Arguments.of(
                        "DE MINISTER VAN FINANCIËN\n\ndrs. A.B. Boer",
                        List.of("Minister van Financiën"),
                        List.of("drs. A.B. Boer")),
                Arguments.of(
                        "De Minister van Onderwijs,\nCultuur en Wetenschap,\n\nAnna Boer",
                        List.of("Minister van Onderwijs, Cultuur en Wetenschap"),
                        List.of("Anna Boer")),
                Arguments.of(
                        "De Minister van Sociale Zaken\nen Werkgelegenheid,\nA. Boer",
                        List.of("Minister van Sociale Zaken en Werkgelegenheid"),
                        List.of("A. Boer")),
                Arguments.of(
                        "Hoogachtend,\n\nde minister voor Klimaat en Energie,\nAnna Boer",
                        List.of("Minister voor Klimaat en Energie"),
                        List.of("Anna Boer")),
                Arguments.of(
                        "Anna Boer\nStaatssecretaris van Financiën",
                        List.of("Staatssecretaris van Financiën"),
                        List.of("Anna Boer")),
                Arguments.of(
                        "w.g. Anna Boer\nMinister van Economische Zaken",
                        List.of("Minister van Economische Zaken"),
                        List.of("Anna Boer")),
                Arguments.of(
                        "De Minister van Buitenlandse Zaken, A.B. Boer",
                        List.of("Minister van Buitenlandse Zaken"),
                        List.of("A.B. Boer")),
                Arguments.of(
                        "DE MINISTER-PRESIDENT,\nMinister van Algemene Zaken,\n\nAnna Boer",
                        List.of("Minister-President"),
                        List.of("Anna Boer")),
                Arguments.of(
                        "DE MINISTER VAN DEFENSIE         DE MINISTER VAN BUITENLANDSE ZAKEN\n\nAnna Boer                        D.M. van Dam",
                        List.of("Minister van Defensie", "Minister van Buitenlandse Zaken"),
                        List.of("Anna Boer", "D.M. van Dam")),
                Arguments.of(
                        "De Minister van Justitie en Veiligheid,\nA. Boer\n\nDe Staatssecretaris van Justitie en Veiligheid,\nB. van Dam",
                        List.of("Minister van Justitie en Veiligheid", "Staatssecretaris van Justitie en Veiligheid"),
                        List.of("A. Boer", "B. van Dam")));
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void shouldReadWhoSigns(String signature, List<String> senders, List<String> names) {
        // Given
        String raw = "Den Haag, 9 maart 2022" + BODY + signature + "\n";

        // When
        LetterText letter = reader.read(raw);

        // Then
        assertThat(letter.metadata().senders()).isEqualTo(senders);
        assertThat(letter.metadata().signatories()).isEqualTo(names);
    }

    @Test
    void shouldReadWhoSignsWhereNoEmptyLineParts() {
        // Given
        String raw = """
                Geachte voorzitter,
                Ik informeer u hierbij over de stand van zaken in het land en over de gevolgen.
                De Minister van Defensie,
                A. Boer
                Bijlage 1: overzicht
                Dit is het overzicht dat uw Kamer heeft gevraagd in het debat van vorige week.
                """;

        // When
        LetterMetadata metadata = reader.read(raw).metadata();

        // Then
        assertThat(metadata.senders()).containsExactly("Minister van Defensie");
        assertThat(metadata.signatories()).containsExactly("A. Boer");
    }

    @Test
    void shouldReadAPublicationsHead() {
        // Given
        String raw = """
                Tweede Kamer der Staten-Generaal                                        2

                Vergaderjaar 2018-2019

                35 000 X     Vaststelling van de begroting

                29 521       Deelname aan vredesmissies

                Nr. 371      BRIEF VAN DE MINISTERS VAN BUITENLANDSE ZAKEN, VAN
                             DEFENSIE EN VOOR KLIMAAT EN ENERGIE

                Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

                Den Haag, 14 december 2018
                """ + BODY;

        // When
        LetterMetadata metadata = reader.read(raw).metadata();

        // Then
        assertThat(metadata.officialId()).contains("kst-35000-X-371");
        assertThat(metadata.dossiers()).containsExactly("35000-X", "29521");
        assertThat(metadata.senders())
                .containsExactly(
                        "Minister van Buitenlandse Zaken", "Minister van Defensie", "Minister voor Klimaat en Energie");
        assertThat(metadata.chamber()).contains(Chamber.TWEEDE_KAMER);
    }

    @Test
    void shouldPreferWhatThePublicationSaysOfItself() {
        // Given
        LetterMetadata published = new LetterMetadata(
                Optional.of("kst-36045-3"),
                Optional.of(LocalDate.of(2022, 3, 10)),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of("36045"),
                Optional.empty(),
                Optional.empty());
        String raw = "Den Haag, 9 maart 2022" + BODY + "De Minister van Defensie,\nA. Boer";

        // When
        LetterMetadata metadata =
                reader.read(new SourceText(raw, List.of(), published)).metadata();

        // Then
        assertThat(metadata.date()).contains(LocalDate.of(2022, 3, 10));
        assertThat(metadata.officialId()).contains("kst-36045-3");
        assertThat(metadata.senders()).containsExactly("Minister van Defensie");
    }
}
