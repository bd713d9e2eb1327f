package nl.kamerstroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every text, however strange. */
class LetterTextPropertiesTest {

    private static final List<String> PIECES = List.of(
            "De Raad komt op 16 maart bijeen",
            "in Brussel",
            ". ",
            "\n",
            "\n\n",
            "- ",
            "veiligheidssi-\ntuatie",
            "   ",
            "\u00a0",
            "\t",
            "1 Kamerstuk 29 521, nr. 3.",
            "Pagina 1 van 2",
            "\f",
            "De Minister van Defensie,\nA. Boer",
            "Den Haag, 9 maart 2022",
            "Datum  3 mei 2020",
            "(",
            ")",
            "jl.",
            "\u00ad",
            "a.s. ",
            "€ 3",
            "ïé",
            "\ud83d\ude00",
            "e\u0301",
            "Geachte Voorzitter,",
            "29 521  Titel",
            "Aan de Voorzitter",
            "-----",
            "a   b   c\nd   e   f",
            ":",
            "\ufb01",
            "\r\n",
            "?",
            "\"",
            "Betreft: iets");

    private final LetterReader reader = new LetterReader();

    static Stream<String> texts() {
        return new Random(20220309).longs(400).mapToObj(seed -> {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
            }
            return text.toString();
        });
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldHoldTogether(String raw) {
        // Given
        String ink = "\\s|\u00a0|\u00ad|-";

        // When
        LetterText letter = reader.read(raw);

        // Then
        int end = 0;
        for (Zone zone : letter.zones()) {
            assertThat(zone.span().start()).isEqualTo(end);
            assertThat(zone.span().of(letter.text())).isNotBlank().doesNotContain("\n");
            end = zone.span().end() + 1;
        }
        assertThat(letter.text().length()).isEqualTo(Math.max(0, end - 1));
        assertThat(letter.sentences())
                .allSatisfy(s -> assertThat(s.zone().span().contains(s.span())).isTrue());
        assertThat(letter.sentences())
                .allSatisfy(s -> assertThat(letter.words(s.span()))
                        .isEqualTo(letter.words(s.span()).strip()));
        assertThat(letter.text()).isEqualTo(Normalizer.normalize(letter.text(), Normalizer.Form.NFC));
        assertThat(sorted(letter.text().replaceAll(ink, "")))
                .isEqualTo(sorted(Normalizer.normalize(raw.replace("\ufb01", "fi"), Normalizer.Form.NFC)
                        .replaceAll(ink, "")));
        for (int i = 0; i < letter.text().length(); i++) {
            char c = letter.text().charAt(i);
            char source = raw.charAt(letter.offsets().toSource(i));
            if (c < '\u0080' && c > ' ' && source < '\u0300') {
                assertThat(source).isEqualTo(c);
            }
        }
    }

    private static String sorted(String text) {
        return text.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static Stream<String> letters() {
        return Stream.of("""
                29 521      Nederlandse deelname aan vredesmissies

                Nr. 371     BRIEF VAN DE MINISTER VAN DEFENSIE

                Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

                Den Haag, 14 december 2018

                De missie in Mali wordt met een jaar verlengd. De Kamer is inge-
                licht bij brieven van juni en september (Kamerstuk 29 521, nrs. 352 en
                363).

                UNMISS

                Wij informeren u over het volgende:

                - De Raad vergadert op 6 juni in Luxemburg.
                - De Top volgt in juli.

                De Minister van Volksgezondheid,
                Welzijn en Sport,
                A. Boer
                """, """
                Ministerie van Defensie

                Aan de Voorzitter van de Tweede Kamer
                der Staten-Generaal

                Datum      29 augustus 2025
                Betreft    Steun

                Geachte voorzitter,

                Het kabinet zet twee systemen in. De bijdrage loopt tot en met juni en wordt gedekt binnen de begroting van Defensie, zoals eerder aan uw Kamer is gemeld in de brief daarover.

                DE MINISTER VAN DEFENSIE         DE MINISTER VAN BUITENLANDSE ZAKEN

                Anna Boer                        D.M. van Dam
                """);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void shouldChangeNothingInWhatIsCanonicalAlready(String raw) {
        // Given
        String canonical = reader.read(raw).text();

        // When
        LetterText again = reader.read(canonical);

        // Then
        assertThat(again.text()).isEqualTo(canonical);
    }
}
