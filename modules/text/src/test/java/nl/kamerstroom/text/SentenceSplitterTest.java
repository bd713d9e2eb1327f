package nl.kamerstroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    /** Each bar marks where one sentence ends and the next begins. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Op 25 februari jl. vond een bijeenkomst plaats. | Daarna volgde overleg.",
                "De Raad kwam bijeen op 20 november jl. | De volgende Raad is in mei.",
                "Op 9 en 10 december a.s. is in Brussel de Raad voorzien.",
                "Zie Kamerstuk 29 521, nr. 439 en Stb. 2022, nr. 3. | De regeling geldt.",
                "Zie het besluit (Stb. 2013, 461. Zie ook Trb. 2010, 146). | Het geldt.",
                "Het fregat Hr.Ms. Van Amstel neemt deel. | Zr.Ms. Karel Doorman volgt.",
                "Minister K.H. Ollongren en drs. J.S.J. Hillen c.s. hebben getekend.",
                "Dit komt ten laste van hoofdstuk V. | De Commissie heeft 3 mln. Euro toegezegd.",
                "Het bedrag is € 4 mln. | Nederland draagt bij.",
                "De kosten zijn € 4.600.000. | Dat is 3,4 procent van het totaal.",
                "Uw Kamer is geïnformeerd.1 | De regeling staat in de Staatscourant.2",
                "Wat betekent dit? | \"Het is nodig.\" | Zo zei hij.",
                "Hij zei: \"Wij gaan.\" | Daarna ging hij.",
                "De termijn verliep in 2019. | 20 militairen keerden terug.",
                "Dat geldt o.a. voor art. 3 jo. het m.b.t. de EU bepaalde, bijv. Spanje e.d. vallen erbuiten.",
                "'s Middags volgt de Top. | 's Avonds is er een diner.",
                "De zitting begint om 15.00 uur. | Zij duurt tot 17.30 uur.",
            })
    void shouldEndSentencesWhereAReaderDoes(String marked) {
        // Given
        List<String> expected = List.of(marked.split(" \\| "));
        String text = String.join(" ", expected);

        // When
        List<Span> spans = SentenceSplitter.split(text, new Span(0, text.length()));

        // Then
        assertThat(spans).extracting(span -> span.of(text)).isEqualTo(expected);
    }
}
