package nl.kamerstroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.knowledge.KnowledgeBase;
import nl.kamerstroom.platform.Catalogue;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Facts FACTS = new Facts(CATALOGUE);
    private static final LetterEvents LETTERS = new LetterEvents(CATALOGUE, KnowledgeBase.load(), SubjectRules.load());

    @Test
    void shouldBeTheSameWhateverTheOrderAndTheWordsOfText() {
        // Given
        EventPublished one = event(
                "DeploymentAnnounced", "activity", "MINUSMA", "personnel", "circa 150 militairen", "place", "Mali");
        EventPublished other =
                event("DeploymentAnnounced", "place", "Mali", "personnel", "150 personen", "activity", "MINUSMA");

        // When
        List<String> facts = FACTS.of(one);

        // Then
        assertThat(facts)
                .isEqualTo(FACTS.of(other))
                .containsExactly(
                        "activity=kamerstroom:mission/minusma",
                        "modality=PLANNED",
                        "negated=false",
                        "personnel=150",
                        "place=iso3166:ML");
    }

    @Test
    void shouldDifferInNumbersOfText() {
        assertThat(FACTS.of(event("DeploymentAnnounced", "activity", "MINUSMA", "unit", "4 F-35's")))
                .isNotEqualTo(FACTS.of(event("DeploymentAnnounced", "activity", "MINUSMA", "unit", "8 F-35's")));
    }

    @Test
    void shouldStayBoundedForAHostileEvent() {
        // Given
        String[] many = new String[4_002];
        many[0] = "body";
        many[1] = "x".repeat(100_000);
        for (int i = 2; i < many.length; i += 2) {
            many[i] = "participant";
            many[i + 1] = "land " + i;
        }
        EventPublished event = event("MeetingCancelled", "body", "DMM");
        EventPublished hostile = EventPublished.newBuilder(event)
                .setType("MeetingAnnounced")
                .setArguments(arguments(many))
                .build();

        // When
        List<String> facts = FACTS.of(hostile);

        // Then
        assertThat(facts).hasSizeLessThanOrEqualTo(200).allMatch(fact -> fact.length() <= 100);
    }

    private static List<EventArgument> arguments(String... rolesAndValues) {
        return TestLetter.event("MeetingAnnounced", rolesAndValues).getArguments();
    }

    private static EventPublished event(String type, String... rolesAndValues) {
        return LETTERS.of(TestLetter.of("kst-1", "2022-03-09")
                        .with(type, rolesAndValues)
                        .extracted())
                .get(0)
                .event();
    }
}
