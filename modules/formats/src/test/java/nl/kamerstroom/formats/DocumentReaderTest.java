package nl.kamerstroom.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.text.LetterReader;
import nl.kamerstroom.text.LetterText;
import nl.kamerstroom.text.SourceText;
import nl.kamerstroom.text.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

    private final DocumentReader reader = new DocumentReader();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void shouldReadPlainTextInTheEncodingThatItIsIn(String encoding) {
        // Given
        String text = "Den Haag, 9 maart 2022. De inzet in Oekraïne kost ruim € 3 miljoen, en dat is niet weinig.";

        // When
        SourceText source = read(text.getBytes(Charset.forName(encoding)), "brief.txt");

        // Then
        assertThat(source.raw()).isEqualTo(text);
    }

    @Test
    void shouldDropTheMarkOfUtf8() {
        // Given
        byte[] bytes = "\ufeffGeachte Voorzitter, één".getBytes(StandardCharsets.UTF_8);

        // When
        SourceText source = read(bytes, "brief.txt");

        // Then
        assertThat(source.raw()).isEqualTo("Geachte Voorzitter, één");
    }

    @Test
    void shouldReadAPdfPageByPage() throws IOException {
        // Given
        byte[] pdf = Documents.pdf(List.of(
                List.of(
                        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
                        "",
                        "Den Haag, 9 maart 2022",
                        "",
                        "Op 16 maart komen de ministers in Brussel bijeen voor een speciaal ingelaste",
                        "bijeenkomst over de veiligheidssi-",
                        "tuatie en over de gevolgen die deze heeft voor de"),
                List.of("verdediging van het gebied.", "", "De Minister van Defensie,", "A. Boer")));

        // When
        LetterText letter = new LetterReader().read(read(pdf, "brief.pdf"));

        // Then
        assertThat(lines(letter))
                .containsExactly(
                        "ADDRESSEE Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
                        "DATELINE Den Haag, 9 maart 2022",
                        "PARAGRAPH Op 16 maart komen de ministers in Brussel bijeen voor een speciaal ingelaste bijeenkomst"
                                + " over de veiligheidssituatie en over de gevolgen die deze heeft voor de verdediging van het gebied.",
                        "SIGNATURE De Minister van Defensie,",
                        "SIGNATURE A. Boer");
    }

    @Test
    void shouldReadTheMainPartOfAWebPage() {
        // Given
        String page = """
                <!doctype html><html><head><meta charset="utf-8"><meta name="DC.identifier" content="kst-36045-3">
                <title>x</title></head><body><nav>Menu</nav><main>
                <p>Den Haag,
                   9 maart 2022</p>
                <h2>Agenda</h2><p>Wij spreken over:<br>het volgende.</p>
                <ul><li><p>De Raad in mei</p></li><li>De Top</li></ul>
                <table><tr><th>land</th><th>bedrag</th></tr><tr><td>Estland</td><td>3</td></tr></table>
                <script>var x = 1;</script></main></body></html>
                """;

        // When
        LetterText letter = new LetterReader().read(read(page.getBytes(StandardCharsets.UTF_8), "brief.html"));

        // Then
        assertThat(lines(letter))
                .containsExactly(
                        "DATELINE Den Haag, 9 maart 2022",
                        "HEADING Agenda",
                        "PARAGRAPH Wij spreken over:",
                        "PARAGRAPH het volgende.",
                        "LIST_ITEM De Raad in mei",
                        "LIST_ITEM De Top",
                        "TABLE_ROW land\tbedrag",
                        "TABLE_ROW Estland\t3");
        assertThat(letter.metadata().officialId()).contains("kst-36045-3");
        assertThat(letter.metadata().date()).contains(LocalDate.of(2022, 3, 9));
    }

    @Test
    void shouldReadADocxWithoutItsMacros() throws IOException {
        // Given
        byte[] docx = Documents.docx(
                """
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Datum</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>9 maart 2022</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                <w:p><w:pPr><w:pStyle w:val="Kop1"/></w:pPr><w:r><w:t>Agenda</w:t></w:r></w:p>
                <w:p><w:r><w:t xml:space="preserve">De inzet </w:t></w:r><w:del><w:r><w:delText>niet </w:delText></w:r></w:del><w:r><w:t>is verlengd.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>
                <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>De Raad in mei</w:t></w:r></w:p>
                """, "<w:footnote w:id=\"2\"><w:p><w:r><w:t>Kamerstuk 29 521, nr. 3.</w:t></w:r></w:p></w:footnote>");

        // When
        LetterText letter = new LetterReader().read(read(docx, "brief.docx"));

        // Then
        assertThat(lines(letter))
                .containsExactly(
                        "DATELINE Datum\t9 maart 2022",
                        "HEADING Agenda",
                        "PARAGRAPH De inzet is verlengd.1",
                        "FOOTNOTE 1 Kamerstuk 29 521, nr. 3.",
                        "LIST_ITEM De Raad in mei");
        assertThat(letter.metadata().date()).contains(LocalDate.of(2022, 3, 9));
    }

    @Test
    void shouldReadAnOfficialPublicationWithItsMetadata() {
        // Given
        String xml = publication("""
                <meta name="DC.identifier" scheme="" content="kst-36410-XVI-109"/>
                <meta name="OVERHEIDop.dossiernummer" scheme="" content="36410-XVI"/>
                <meta name="OVERHEIDop.documenttitel" scheme="" content="Brief over de inzet"/>
                """);

        // When
        LetterText letter = new LetterReader().read(read(xml.getBytes(StandardCharsets.UTF_8), "kst.xml"));

        // Then
        assertThat(lines(letter))
                .containsExactly(
                        "DOSSIER Tweede Kamer der Staten-Generaal",
                        "DOSSIER 36 410 XVI\tBegroting van het ministerie",
                        "DOSSIER 29 521\tVredesmissies",
                        "DOSSIER Nr. 109\tBRIEF VAN DE MINISTER VAN DEFENSIE",
                        "ADDRESSEE Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
                        "DATELINE Den Haag, 9 maart 2022",
                        "HEADING 1 Inleiding",
                        "PARAGRAPH De inzet is verlengd.1 Dat is nodig.",
                        "FOOTNOTE 1 Kamerstuk 29 521, nr. 3.",
                        "PARAGRAPH Voorzien zijn:",
                        "LIST_ITEM – de Raad in mei;",
                        "LIST_ITEM – de Top.",
                        "TABLE_ROW land\tbedrag",
                        "TABLE_ROW Estland\t3",
                        "SIGNATURE De Minister van Defensie,",
                        "SIGNATURE A. Boer");
        assertThat(letter.metadata().officialId()).contains("kst-36410-XVI-109");
        assertThat(letter.metadata().dossiers()).containsExactly("36410-XVI");
        assertThat(letter.metadata().date()).contains(LocalDate.of(2022, 3, 9));
        assertThat(letter.metadata().senders()).containsExactly("Minister van Defensie");
        assertThat(letter.metadata().signatories()).containsExactly("A. Boer");
        assertThat(letter.metadata().subject()).contains("Brief over de inzet");
    }

    @Test
    void shouldReadAPublicationThatKeepsItsMetadataElsewhere() {
        // Given
        String xml = publication("""
                <meta name="OVERHEIDop.externMetadataRecord" scheme="" content="https://example.org/kst-36410-XVI-109/metadata.xml"/>
                """);

        // When
        LetterText letter = new LetterReader().read(read(xml.getBytes(StandardCharsets.UTF_8), "kst.xml"));

        // Then
        assertThat(letter.metadata().officialId()).contains("kst-36410-XVI-109");
        assertThat(letter.metadata().dossiers()).containsExactly("36410-XVI", "29521");
    }

    private static String publication(String metadata) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <officiele-publicatie><metadata>%s</metadata><kamerstuk>
                <kamerstukkop><tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel></kamerstukkop>
                <dossier><dossiernummer><dossiernr>36 410</dossiernr><begrotingshoofdstuk>XVI</begrotingshoofdstuk>-</dossiernummer>
                  <titel>Begroting van het ministerie</titel></dossier>
                <dossier><dossiernummer><dossiernr>29 521</dossiernr></dossiernummer><titel>Vredesmissies</titel></dossier>
                <stuk><stuknr>Nr. <ondernummer kamer="2">109</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER VAN DEFENSIE</titel>
                <algemeen><vrije-tekst><tekst>
                <al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al>
                <datumtekst>Den Haag, <datum isodatum="2022-03-09">9 maart 2022</datum></datumtekst>
                <kop><nr>1</nr> <titel>Inleiding</titel></kop>
                <al>De inzet is <nadruk type="cur">verlengd</nadruk>.<noot id="n1"><noot.nr>1</noot.nr><noot.al>Kamerstuk 29 521, nr. 3.</noot.al></noot> Dat is nodig.</al>
                <al>Voorzien zijn:</al>
                <lijst><li><li.nr>–</li.nr><al>de Raad in mei;</al></li><li><li.nr>–</li.nr><al>de Top.</al></li></lijst>
                <table><tgroup><tbody><row><entry><al>land</al></entry><entry><al>bedrag</al></entry></row>
                <row><entry><al>Estland</al></entry><entry><al>3</al></entry></row></tbody></tgroup></table>
                </tekst></vrije-tekst></algemeen>
                <ondertekening><functie>De Minister van Defensie,</functie><naam><voornaam>A.</voornaam> <achternaam>Boer</achternaam></naam></ondertekening>
                </stuk></kamerstuk></officiele-publicatie>
                """.formatted(metadata);
    }

    private SourceText read(byte[] bytes, String name) {
        return reader.read(bytes, name, Optional.empty(), ReadLimits.standard());
    }

    private static List<String> lines(LetterText letter) {
        return letter.zones().stream()
                .map((Zone zone) -> zone.kind() + " " + letter.words(zone.span()))
                .toList();
    }
}
