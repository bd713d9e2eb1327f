package nl.kamerstroom.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands between square brackets is one unit; clauses are parted by {@code /}. */
class ClauseSplitterTest {

    private final Sentences sentences = new Sentences();

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            De Ecofinraad die op [24 april] zou worden gehouden, is geannuleerd. > MAIN: de ecofinraad is geannuleerd . / RELATIVE: die op 24 april zou worden gehouden
            In januari vindt, anders dan in voorgaande jaren, geen bijeenkomst plaats. > MAIN: in januari vindt anders dan in voorgaande jaren geen bijeenkomst plaats .
            Aangezien ik dan deelneem aan het debat, zal de directeur mij vervangen. > SUBORDINATE: aangezien ik dan deelneem aan het debat / MAIN: zal de directeur mij vervangen .
            Mocht geen akkoord worden bereikt, dan komt in januari een extra Raad bijeen. > CONDITIONAL: mocht geen akkoord worden bereikt / MAIN: dan komt in januari een extra raad bijeen .
            Het is ook mogelijk dat Nederland een schip levert. > MAIN: het is ook mogelijk / SUBORDINATE: dat nederland een schip levert .
            Er wordt onderzocht of een bijdrage, in de vorm van een schip, wenselijk en mogelijk is. > MAIN: er wordt onderzocht / SUBORDINATE: of een bijdrage in de vorm van een schip wenselijk en mogelijk is .
            Wij sturen uw Kamer een overzicht en komen in juli met een brief. > MAIN: wij sturen uw kamer een overzicht / COORDINATE: en komen in juli met een brief .
            Hun inzet loopt op [31 december a.s.] af en wordt niet verlengd. > MAIN: hun inzet loopt op 31 december a.s. af / COORDINATE: en wordt niet verlengd .
            De bijdrage, waarmee circa [8 miljoen] is gemoeid, wordt vergoed. > MAIN: de bijdrage wordt vergoed . / RELATIVE: waarmee circa 8 miljoen is gemoeid
            De bijeenkomst van [4 april] is fysiek, die van [11 april] hybride. > MAIN: de bijeenkomst van 4 april is fysiek / COORDINATE: die van 11 april hybride .
            Zij is niet doorgegaan; zij staat nu gepland voor [dinsdag]. > MAIN: zij is niet doorgegaan / MAIN: zij staat nu gepland voor dinsdag .
            Het algemeen overleg dat voor [28 juni] is geagendeerd, gaat door. > MAIN: het algemeen overleg gaat door . / RELATIVE: dat voor 28 juni is geagendeerd
            De ministers kwamen, dat wil zeggen gisteren en vandaag, fysiek bijeen. > MAIN: de ministers kwamen dat wil zeggen gisteren en vandaag fysiek bijeen .
            Daaraan nemen [Noorwegen] en [Zweden] deel. > MAIN: daaraan nemen noorwegen en zweden deel .
            Op zondag heeft de Eurogroep, onder leiding van Juncker, in Brussel overeenstemming bereikt. > MAIN: op zondag heeft de eurogroep onder leiding van juncker in brussel overeenstemming bereikt .
            In dat geval worden de maatregelen van kracht. > MAIN: in dat geval worden de maatregelen van kracht .
            De top gaat door, mits het parlement instemt. > MAIN: de top gaat door / CONDITIONAL: mits het parlement instemt .
            Mocht dat nodig zijn, dan komt de Raad bijeen. > CONDITIONAL: mocht dat nodig zijn / MAIN: dan komt de raad bijeen .
            De bijeenkomst, voorzien op [4 april], is geschrapt. > MAIN: de bijeenkomst voorzien op 4 april is geschrapt .
            De Raad treedt op als zijn vervanger komt. > MAIN: de raad treedt op / CONDITIONAL: als zijn vervanger komt .
            Wij zijn, zoals gevraagd door de Raad, in mei aanwezig. > MAIN: wij zijn zoals gevraagd door de raad in mei aanwezig .
            Zoals gevraagd door de Raad volgt in mei een brief. > MAIN: zoals gevraagd door de raad volgt in mei een brief .
            Hoewel het sneeuwt, komt de Raad bijeen. > SUBORDINATE: hoewel het sneeuwt / MAIN: komt de raad bijeen .
            Het is onzeker of Nederland in mei bijdraagt aan de missie. > MAIN: het is onzeker / SUBORDINATE: of nederland in mei bijdraagt aan de missie .
            De Raad komt in besloten vergadering bijeen. > MAIN: de raad komt in besloten vergadering bijeen .
            De bijdrage volgt mits het parlement instemt. > MAIN: de bijdrage volgt / CONDITIONAL: mits het parlement instemt .
            Nederland heeft de missie, die in mei afloopt, met een jaar verlengd. > MAIN: nederland heeft de missie met een jaar verlengd . / RELATIVE: die in mei afloopt
            Wij hebben besloten de missie, die in mei zou aflopen, voort te zetten. > MAIN: wij hebben besloten de missie voort te zetten . / RELATIVE: die in mei zou aflopen
            De ministers spraken over de missie, die in mei begint, gesteund door Zweden. > MAIN: de ministers spraken over de missie / RELATIVE: die in mei begint gesteund door zweden .
            Hierover zal ik u, zodra het gesprek is afgerond, berichten. > MAIN: hierover zal ik u berichten . / CONDITIONAL: zodra het gesprek is afgerond
            """)
    void shouldPartClauses(String sentence, String expected) {
        // When
        List<String> clauses = sentences.clauses(sentence.strip());

        // Then
        assertThat(clauses)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(expected.split("/", -1))
                        .map(String::strip)
                        .toList());
    }

    @Test
    void shouldPutEachWordInOneClause() {
        // When
        Analysis analysis = sentences.analyse(
                "De missie, die op [1 juli] zou aflopen, wordt verlengd, en de bijdrage die wij leveren, blijft gelijk.");

        // Then
        List<Token> inClauses = analysis.clauses().stream()
                .flatMap(clause -> clause.tokens().stream())
                .toList();
        assertThat(inClauses).doesNotHaveDuplicates();
        assertThat(analysis.tokens())
                .filteredOn(token -> !inClauses.contains(token))
                .extracting(Token::word)
                .containsOnly(",");
    }

    @Test
    void shouldTellWhatARelativeClauseIsAbout() {
        // When
        Analysis analysis = sentences.analyse("De top die in [Madrid] wordt gehouden, is belangrijk.");

        // Then
        Clause relative = analysis.clauses().get(1);
        assertThat(analysis.tokens().get(relative.antecedent().orElseThrow()).word())
                .isEqualTo("top");
        assertThat(analysis.parent(relative)).contains(analysis.clauses().getFirst());
    }

    @Test
    @Timeout(20)
    void shouldTakeLinearTimeOnASentenceWithoutEnd() {
        // Given
        sentences.clauses("die dat of als ".repeat(1_000));

        // When
        Duration small = took("die dat of als ".repeat(2_000));
        Duration large = took("die dat of als ".repeat(16_000));

        // Then
        assertThat(large).isLessThan(small.multipliedBy(40).plusMillis(500));
    }

    private Duration took(String sentence) {
        long start = System.nanoTime();
        sentences.clauses(sentence);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
