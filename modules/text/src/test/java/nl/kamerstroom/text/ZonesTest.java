package nl.kamerstroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ZonesTest {

    private final LetterReader reader = new LetterReader();

    @Test
    void shouldReadAMinistrysLetterheadInColumns() {
        // Given
        String raw = """
                > Retouradres Postbus 20401 2500 EK Den Haag

                De Voorzitter van de Tweede Kamer          Bezuidenhoutseweg 67
                der Staten-Generaal                        2594 AC Den Haag
                2595 BD  DEN HAAG

                Datum       4 juni 2021
                Betreft     Nieuwe regels voor de
                            binnenvaart
                Ons kenmerk IENW-2021/443

                Geachte Voorzitter,

                Hierbij zend ik u de regels.
                """;

        // When
        LetterText letter = reader.read(raw);

        // Then
        assertThat(lines(letter))
                .containsExactly(
                        "LETTERHEAD > Retouradres Postbus 20401 2500 EK Den Haag",
                        "ADDRESSEE De Voorzitter van de Tweede Kamer\tBezuidenhoutseweg 67",
                        "ADDRESSEE der Staten-Generaal\t2594 AC Den Haag",
                        "ADDRESSEE 2595 BD DEN HAAG",
                        "DATELINE Datum\t4 juni 2021",
                        "SUBJECT Betreft\tNieuwe regels voor de binnenvaart",
                        "REFERENCE Ons kenmerk IENW-2021/443",
                        "SALUTATION Geachte Voorzitter,",
                        "PARAGRAPH Hierbij zend ik u de regels.");
        assertThat(letter.words(letter.sentences().getFirst().span())).isEqualTo("Nieuwe regels voor de binnenvaart");
    }

    @Test
    void shouldTellHeadingsAndGovernWhatStandsUnderThem() {
        // Given
        String raw = """
                Ik informeer u als volgt.

                1. Inleiding

                De Raad is voorbereid.

                Europese agenda

                De Energieraad komt bijeen.
                """;

        // When
        LetterText letter = reader.read(raw);

        // Then
        assertThat(lines(letter))
                .containsExactly(
                        "PARAGRAPH Ik informeer u als volgt.",
                        "HEADING 1. Inleiding",
                        "PARAGRAPH De Raad is voorbereid.",
                        "HEADING Europese agenda",
                        "PARAGRAPH De Energieraad komt bijeen.");
        assertThat(letter.zones().getLast().heading().map(letter::words)).contains("Europese agenda");
    }

    @Test
    void shouldGiveListItemsTheSentenceThatIntroducesThem() {
        // Given
        String raw = """
                Ik ga in op de agenda. De volgende bijeenkomsten zijn voorzien:
                - De Transportraad vergadert op 6 juni in Luxemburg, waarbij ook het vervoer
                  over water ter sprake komt. Ik neem deel.
                • De Energieraad volgt in juli;
                a) de Milieuraad in september.
                """;

        // When
        LetterText letter = reader.read(raw);

        // Then
        assertThat(letter.zones())
                .extracting(Zone::kind)
                .containsExactly(ZoneKind.PARAGRAPH, ZoneKind.LIST_ITEM, ZoneKind.LIST_ITEM, ZoneKind.LIST_ITEM);
        assertThat(letter.zones().subList(1, 4))
                .allSatisfy(zone -> assertThat(zone.leadIn().map(letter::words))
                        .contains("De volgende bijeenkomsten zijn voorzien:"));
        assertThat(letter.sentences())
                .extracting(sentence -> letter.words(sentence.span()))
                .contains("Ik neem deel.", "De Energieraad volgt in juli;", "de Milieuraad in september.");
    }

    @Test
    void shouldReadATableRowByRowUnderItsHeader() {
        // Given
        String raw = """
                De bedragen staan hieronder.

                Bedragen x € 1 miljoen                2024      2025
                ---------------------------------------------------
                Isolatie woningen                        60        90
                Netverzwaring                            15        40
                """;

        // When
        LetterText letter = reader.read(raw);

        // Then
        assertThat(lines(letter))
                .containsExactly(
                        "PARAGRAPH De bedragen staan hieronder.",
                        "TABLE_ROW Bedragen x € 1 miljoen\t2024\t2025",
                        "TABLE_ROW Isolatie woningen\t60\t90",
                        "TABLE_ROW Netverzwaring\t15\t40");
        Optional<Span> header = letter.zones().getLast().leadIn();
        assertThat(header.map(letter::words)).contains("Bedragen x € 1 miljoen\t2024\t2025");
    }

    @Test
    void shouldCutParagraphsThatNoEmptyLineParts() {
        // Given
        String raw = """
                De omslag naar een klimaatneutrale economie is een van de opgaven van deze
                tijd. De komende periode werkt het kabinet daaraan, met een convenant dat
                eind dit jaar wordt getekend.
                Het nieuwe beleid
                Het nieuwe beleid levert een bijdrage aan de verschillende doelstellingen en
                wordt jaarlijks herzien.
                """;

        // When
        LetterText letter = reader.read(raw);

        // Then
        assertThat(letter.zones())
                .extracting(Zone::kind)
                .containsExactly(ZoneKind.PARAGRAPH, ZoneKind.HEADING, ZoneKind.PARAGRAPH);
    }

    @Test
    void shouldReadNumbersThatStandApartAsItems() {
        // Given
        String raw = """
                Ik noem:
                1.      de arbeidsmarkt, in het bijzonder de krapte die zich voordoet in de
                        afgelopen maanden;
                2.      de richtlijn;
                3.      overige onderwerpen.
                """;

        // When
        LetterText letter = reader.read(raw);

        // Then
        assertThat(lines(letter))
                .containsExactly(
                        "PARAGRAPH Ik noem:",
                        "LIST_ITEM 1. de arbeidsmarkt, in het bijzonder de krapte die zich voordoet in de afgelopen maanden;",
                        "LIST_ITEM 2. de richtlijn;",
                        "LIST_ITEM 3. overige onderwerpen.");
    }

    @Test
    void shouldBeginTheBodyWithoutASalutation() {
        // Given
        String raw = """
                Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

                Den Haag, 4 maart 2019

                Het vliegveld in het noorden wordt een jaar langer gebruikt, en
                dat vergt overleg.

                Vanaf 1 mei werken zes deskundigen van het Ministerie mee
                aan de Nederlandse plannen voor het vliegveld en zijn
                omgeving.
                """;

        // When
        LetterText letter = reader.read(raw);

        // Then
        assertThat(letter.zones())
                .extracting(Zone::kind)
                .containsExactly(ZoneKind.ADDRESSEE, ZoneKind.DATELINE, ZoneKind.PARAGRAPH, ZoneKind.PARAGRAPH);
    }

    @Test
    void shouldTakeABareSentenceAsBody() {
        // Given
        String raw = "De Raad komt op 16 maart bijeen in Brussel";

        // When
        LetterText letter = reader.read(raw);

        // Then
        assertThat(lines(letter)).containsExactly("PARAGRAPH " + raw);
    }

    @Test
    void shouldReadWhatTheFormatMarks() {
        // Given
        String raw = "Betrokken landen\nland\tbedrag\nEstland\t3\n1 Zie de bijlage.";
        SourceText source = new SourceText(
                raw,
                List.of(
                        new SourceBlock(new Span(0, 16), Optional.of(ZoneKind.HEADING)),
                        new SourceBlock(new Span(17, 28), Optional.of(ZoneKind.TABLE_ROW)),
                        new SourceBlock(new Span(29, 38), Optional.of(ZoneKind.TABLE_ROW)),
                        new SourceBlock(new Span(39, 56), Optional.of(ZoneKind.FOOTNOTE))),
                LetterMetadata.none());

        // When
        LetterText letter = reader.read(source);

        // Then
        assertThat(lines(letter))
                .containsExactly(
                        "HEADING Betrokken landen",
                        "TABLE_ROW land\tbedrag",
                        "TABLE_ROW Estland\t3",
                        "FOOTNOTE 1 Zie de bijlage.");
    }

    private static List<String> lines(LetterText letter) {
        return letter.zones().stream()
                .map(zone -> zone.kind() + " " + letter.words(zone.span()))
                .toList();
    }
}
