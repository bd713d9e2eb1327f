package nl.kamerstroom.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.knowledge.KnowledgeBase;
import nl.kamerstroom.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntityRecogniserTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();
    private static final EntityRecogniser RECOGNISER = new EntityRecogniser(KNOWLEDGE);

    static List<String> entities() {
        return RecogniserCorpus.lines("entities.tsv");
    }

    static List<String> lookAlikes() {
        return RecogniserCorpus.lines("no-entities.tsv");
    }

    @ParameterizedTest
    @MethodSource("entities")
    void shouldFindWhatASentenceNames(String line) {
        // Given
        String[] cells = line.split("\t", 3);
        String sentence = cells[2].replace("[", "").replace("]", "");
        Span words = new Span(cells[2].indexOf('['), cells[2].indexOf(']') - 1);

        // When
        List<EntityMention> found = found(sentence, EntityKind.valueOf(cells[0]));

        // Then
        assertThat(found).extracting(EntityMention::span, EntityMention::value).contains(tuple(words, cells[1]));
    }

    @ParameterizedTest
    @MethodSource("lookAlikes")
    void shouldFindNothingInLookAlikes(String line) {
        // Given
        String[] cells = line.split("\t", 2);

        // When
        List<EntityMention> found = found(cells[1], EntityKind.valueOf(cells[0]));

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void shouldGiveTheIdOfWhatIsKnownAndNoneOfWhatIsNot() {
        // When
        List<EntityMention> bodies = found("De Eurogroep en een top over water.", EntityKind.BODY);

        // Then
        assertThat(bodies)
                .extracting(EntityMention::id)
                .containsExactly(Optional.of("kamerstroom:body/eu-eurogroep"), Optional.empty());
    }

    @Test
    void shouldUnderstandAnAbbreviationThatTheLetterIntroduces() {
        // Given
        String text = "Het komt uit het Nationaal Restauratiefonds (NRF). Het NRF betaalt jaarlijks.";

        // When
        List<EntityMention> funds = found(text, EntityKind.FUND);

        // Then
        assertThat(funds)
                .extracting(fund -> fund.span().of(text), EntityMention::value)
                .containsExactly(
                        tuple("Nationaal Restauratiefonds (NRF)", "Nationaal Restauratiefonds (NRF)"),
                        tuple("NRF", "Nationaal Restauratiefonds (NRF)"));
    }

    @Test
    void shouldGiveAnAbbreviationToTheWholeAndNotToItsPlace() {
        // When
        List<EntityMention> countries = found("de NAVO-missie in Irak (NMI)", EntityKind.COUNTRY);

        // Then
        assertThat(countries).extracting(EntityMention::span).containsExactly(new Span(18, 22));
    }

    @Test
    void shouldTakeTheCouncilForTheFormationNamedLast() {
        // Given
        String text = "De Raad Algemene Zaken is in mei. De Raad spreekt. Daarna komt de Milieuraad. De Raad besluit.";

        // When
        List<EntityMention> bodies = found(text, EntityKind.BODY);

        // Then
        assertThat(bodies)
                .filteredOn(body -> body.span().of(text).equals("Raad"))
                .extracting(EntityMention::value)
                .containsExactly("Raad Algemene Zaken (RAZ)", "Milieuraad");
    }

    @Test
    void shouldTakeTheSenseThatTheLetterUsedBefore() {
        // Given
        String text = "De EU-Gezondheidsraad is in maart. De Gezondheidsraad spreekt over vaccins.";

        // When
        List<EntityMention> bodies = found(text, EntityKind.BODY);

        // Then
        assertThat(bodies).extracting(EntityMention::value).containsExactly("EU-Gezondheidsraad", "EU-Gezondheidsraad");
    }

    @Test
    void shouldKeepThePlaceAndTheAllianceInsideAMission() {
        // When
        List<Mention> mentions = RECOGNISER.recognise("de VN-missie in Zuid-Sudan");

        // Then
        assertThat(mentions).extracting(Mention::value).containsExactly("UNMISS", "Verenigde Naties", "Zuid-Sudan");
    }

    @Test
    void shouldLetNoMentionsCross() {
        // Given
        String text = String.join(" ", entities()).replace("[", "").replace("]", "");

        // When
        List<Mention> mentions = RECOGNISER.recognise(text);

        // Then
        for (int i = 1; i < mentions.size(); i++) {
            Span before = mentions.get(i - 1).span();
            Span after = mentions.get(i).span();
            assertThat(!before.overlaps(after) || before.contains(after))
                    .as("%s %s", before, after)
                    .isTrue();
        }
    }

    @Test
    void shouldFindEveryNameOfTheKnowledgeBase() {
        // When
        List<String> missed = KNOWLEDGE.names().stream()
                .map(name -> "de " + name.text())
                .filter(text -> RECOGNISER.recognise(text).isEmpty())
                .toList();

        // Then
        assertThat(missed).isEmpty();
    }

    @Test
    void shouldFindTheSameUnderATurkishLocale() {
        // Given
        Locale usual = Locale.getDefault();
        List<Mention> expected = RECOGNISER.recognise("MINISTER VAN BUITENLANDSE ZAKEN in ITALIË");

        // When
        Locale.setDefault(Locale.forLanguageTag("tr"));
        List<Mention> found;
        try {
            found = new EntityRecogniser(KnowledgeBase.load()).recognise("MINISTER VAN BUITENLANDSE ZAKEN in ITALIË");
        } finally {
            Locale.setDefault(usual);
        }

        // Then
        assertThat(found).isEqualTo(expected).isNotEmpty();
    }

    private static List<EntityMention> found(String text, EntityKind kind) {
        Stream<EntityMention> mentions = RECOGNISER.recognise(text).stream().map(EntityMention.class::cast);
        return mentions.filter(mention -> mention.kind() == kind).toList();
    }
}
