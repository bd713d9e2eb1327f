package nl.kamerstroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTextTest {

    private final LetterReader reader = new LetterReader();

    @ParameterizedTest(name = "{0}|{1} reads as {2}")
    @CsvSource({
        "de veiligheidssi-, tuatie is ernstig, de veiligheidssituatie is ernstig",
        "extra gevechtsvlieg-, tuigen boven zee, extra gevechtsvliegtuigen boven zee",
        "namens de Minister-, President zal ik, namens de Minister-President zal ik",
        "de rust in Oost-, Europa keert weer, de rust in Oost-Europa keert weer",
        "een politiek-, militair advies ligt voor, een politiek-militair advies ligt voor",
        "de sociaal-, economische gevolgen zijn groot, de sociaal-economische gevolgen zijn groot",
        "versterking van de defensie-, en veiligheidssamenwerking, versterking van de defensie- en veiligheidssamenwerking",
        "in de land-, of tuinbouw werken, in de land- of tuinbouw werken",
        "de COVID-19-, maatregelen gelden nog, de COVID-19-maatregelen gelden nog",
        "vier F-, 16's stijgen op, vier F-16's stijgen op",
        "in EU-, verband is afgesproken, in EU-verband is afgesproken",
        "de oud-, minister heeft gesproken, de oud-minister heeft gesproken",
        "steun voor zee-, eenden in nood, steun voor zee-eenden in nood",
        "een bijdrage -, zo luidt het plan, een bijdrage - zo luidt het plan",
    })
    void shouldJoinLinesAsAReaderDoes(String line, String next, String expected) {
        // Given
        String raw = "Het volgende is van belang voor uw Kamer: " + line + "\n" + next + ".";

        // When
        LetterText letter = reader.read(raw);

        // Then
        assertThat(letter.text()).isEqualTo("Het volgende is van belang voor uw Kamer: " + expected + ".");
    }

    @Test
    void shouldSpellACutWordAsTheLetterSpellsItElsewhere() {
        // Given
        String raw = """
                Over het mede-eigenaarschap en de kennis-agenda spreken wij later nog. De kennis-
                agenda volgt in het najaar.
                """;

        // When
        LetterText letter = reader.read(raw);

        // Then
        assertThat(letter.text()).endsWith("De kennis-agenda volgt in het najaar.");
    }

    @Test
    void shouldReadEverySpaceAsASpaceAndDropWhatIsNotSeen() {
        // Given
        String raw = "Kamerstuk 36\u00a0045,\u202fnr.\u20093 over ge\u00advechts\u200bvliegtuigen\u0000.";

        // When
        LetterText letter = reader.read(raw);

        // Then
        assertThat(letter.text()).isEqualTo("Kamerstuk 36 045, nr. 3 over gevechtsvliegtuigen.");
    }

    @Test
    void shouldComposeLettersAndOpenLigatures() {
        // Given
        String raw = "Oekrai\u0308ne is e\u0301e\u0301n \ufb01nancieel dossier.";

        // When
        LetterText letter = reader.read(raw);

        // Then
        assertThat(letter.text()).isEqualTo("Oekraïne is één financieel dossier.");
    }

    @Test
    void shouldLeadEveryCharacterBackToTheSource() {
        // Given
        String raw = "  De inzet van ge-\n  vechtsvliegtuigen kost €\u00a03 miljoen.\r\n\r\nEinde van het stuk.";

        // When
        LetterText letter = reader.read(raw);

        // Then
        int cut = letter.text().indexOf("vechts");
        int money = letter.text().indexOf("€ 3");
        int end = letter.text().indexOf("Einde");
        assertThat(letter.offsets().toSource(cut)).isEqualTo(raw.indexOf("vechts"));
        assertThat(letter.offsets().toSource(money + 1)).isEqualTo(raw.indexOf('\u00a0'));
        assertThat(letter.offsets().toSource(end)).isEqualTo(raw.indexOf("Einde"));
        assertThat(letter.offsets().toSource(letter.text().length())).isEqualTo(raw.length());
    }

    @Test
    void shouldRejoinASentenceThatAPagesEndSplits() {
        // Given
        String raw = """
                De ministers spreken in Brussel over de versterking van de bond-
                genootschappelijke afschrikking en over de gevolgen1 die dit heeft voor de
                1 Kamerstuk 33 009, nr. 117.
                Directoraat-generaal
                Politieke Zaken
                Ons kenmerk
                BZ-2022-14
                Pagina 1 van 2
                \fverdediging van het verdragsgebied. Daarna volgt een besluit.
                """;

        // When
        LetterText letter = reader.read(raw);

        // Then
        assertThat(letter.text())
                .startsWith(
                        "De ministers spreken in Brussel over de versterking van de bondgenootschappelijke afschrikking"
                                + " en over de gevolgen1 die dit heeft voor de verdediging van het verdragsgebied."
                                + " Daarna volgt een besluit.\n1 Kamerstuk 33 009, nr. 117.\n");
        assertThat(letter.zones())
                .extracting(Zone::kind)
                .containsExactly(
                        ZoneKind.PARAGRAPH,
                        ZoneKind.FOOTNOTE,
                        ZoneKind.REFERENCE,
                        ZoneKind.REFERENCE,
                        ZoneKind.REFERENCE,
                        ZoneKind.REFERENCE,
                        ZoneKind.REFERENCE);
    }
}
