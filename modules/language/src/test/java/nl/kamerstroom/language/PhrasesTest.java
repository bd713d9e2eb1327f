package nl.kamerstroom.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    private final Sentences sentences = new Sentences();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            De jaarlijkse stuurgroep is vervallen.                      | stuurgroep   | jaarlijkse stuurgroep
            De volgende Raad is in mei.                                 | raad         | Raad
            De informele milieu- en transportbijeenkomst is verplaatst. | transportbijeenkomst | informele milieu- en transportbijeenkomst
            De voor juli beoogde ontmoeting gaat niet door.             | ontmoeting   | ontmoeting
            Een gewone Raad (RAZEB) vindt plaats.                       | raad         | gewone Raad (RAZEB)
            Het fregat Hr.Ms. De Ruyter vaart uit.                      | fregat       | fregat Hr.Ms. De Ruyter
            Toen heeft de Raad zes financiers op de lijst gezet.        | financiers   | zes financiers
            Toen heeft de Raad zes financiers op de lijst gezet.        | raad         | Raad
            U ontvangt een actuele stand van zaken.                     | stand        | actuele stand
            Er blijven ten hoogste 160 militairen beschikbaar.          | militairen   | 160 militairen
            De grijze zes schepen varen uit.                             | schepen      | grijze zes schepen
            """)
    void shouldFindTheCoreAroundAWord(String sentence, String word, String core) {
        // Given
        Analysis analysis = sentences.analyse(sentence.strip());
        Phrases phrases = phrases(analysis);

        // When
        Phrases.Range found = phrases.core(at(analysis, word));

        // Then
        assertThat(words(analysis, found)).isEqualTo(core.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            De ontmoeting van de Benelux met de Noordse en Baltische landen gaat niet door. | ontmoeting | ontmoeting van de Benelux met de Noordse en Baltische landen
            De ministers uit ruim veertig landen komen.                                    | ministers  | ministers uit ruim veertig landen
            De jaarvergadering van het IMF en de Wereldbank is digitaal.                    | jaarvergadering | jaarvergadering van het IMF en de Wereldbank
            De bijeenkomst van de ministers vindt plaats.                                   | bijeenkomst | bijeenkomst van de ministers
            De terugkeer naar Gao duurt een maand.                                          | terugkeer  | terugkeer naar Gao
            De terugkeer naar de basis duurt een maand.                                     | terugkeer  | terugkeer
            """)
    void shouldFollowThePrepositionalChain(String sentence, String word, String whole) {
        // Given
        Analysis analysis = sentences.analyse(sentence.strip());
        Phrases phrases = phrases(analysis);
        Phrases.Range core = phrases.core(at(analysis, word));

        // When
        int last = phrases.chainEnd(core.last(), Set.of("van", "met", "uit", "naar^"));

        // Then
        assertThat(words(analysis, new Phrases.Range(core.first(), last))).isEqualTo(whole.strip());
    }

    @Test
    void shouldKeepAListTogether() {
        // Given
        Analysis analysis = sentences.analyse("Er is gesproken over Oekraïne, het Midden-Oosten en migratie.");
        Phrases phrases = phrases(analysis);

        // When
        int last = phrases.listEnd(at(analysis, "oekraïne"), Set.of("van"));

        // Then
        assertThat(analysis.tokens().get(last).word()).isEqualTo("migratie");
    }

    @Test
    void shouldListThePhrasesOfASentence() {
        // Given
        Analysis analysis = sentences.analyse("Nederland levert een schip aan de missie in het gebied.");

        // When
        List<String> all = phrases(analysis).all(Set.of("in")).stream()
                .map(range -> words(analysis, range))
                .toList();

        // Then
        assertThat(all).containsExactly("Nederland", "een schip", "de missie in het gebied");
    }

    private Phrases phrases(Analysis analysis) {
        return new Phrases(analysis, sentences.words(), token -> false, token -> false);
    }

    private static int at(Analysis analysis, String word) {
        return analysis.tokens().stream()
                .filter(token -> token.is(word.strip()))
                .findFirst()
                .orElseThrow()
                .index();
    }

    private String words(Analysis analysis, Phrases.Range range) {
        return phrases(analysis).span(range).of(sentences.text());
    }
}
