package nl.kamerstroom.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kamerstroom.rules.Argument;
import nl.kamerstroom.rules.CandidateEvent;
import nl.kamerstroom.rules.Evidence;
import nl.kamerstroom.rules.Modality;
import nl.kamerstroom.text.Span;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final String TEXT = "De Raad vergadert op 3 mei. De top in Riga gaat niet door.";
    private static final String GOLD = """
            {"events":[
              {"type":"MeetingAnnounced","modality":"PLANNED","modalityAlso":["EXPECTED"],"negated":false,
               "anchor":"De Raad vergadert op 3 mei","args":{"body":["Raad"],"time":["2022-05-03/2022-05-03"],
               "?place":["Brussel"]}},
              {"type":"MeetingCancelled","modality":"ASSERTED","negated":false,
               "anchor":"De top in Riga gaat niet door","args":{"body":["top"],"place":["Riga"]}}]}""";

    private final List<GoldEvent> gold = new GoldReader().read(GOLD).orElseThrow();

    @Test
    void shouldCountAnEventThatAgrees() {
        // Given
        CandidateEvent meeting = event(
                "MeetingAnnounced",
                Modality.EXPECTED,
                "De Raad vergadert op 3 mei",
                argument("body", "Raad Buitenlandse Zaken (RBZ)", "De Raad"),
                argument("time", "2022-05-03/2022-05-03", "3 mei"));

        // When
        Score score = Scorer.score("x", TEXT, gold, List.of(meeting));

        // Then
        assertThat(score.types()).containsEntry("MeetingAnnounced", new Tally(1, 0, 0));
        assertThat(score.modality()).isEqualTo(new Tally(1, 0, 0));
        assertThat(score.times()).isEqualTo(new Tally(1, 0, 0));
        assertThat(score.roles()).containsEntry("body", new Tally(1, 0, 1));
    }

    @Test
    void shouldCountWhatWasMissedWithItsArguments() {
        // Given
        List<CandidateEvent> nothing = List.of();

        // When
        Score score = Scorer.score("x", TEXT, gold, nothing);

        // Then
        assertThat(score.events()).isEqualTo(new Tally(0, 0, 2));
        assertThat(score.arguments()).isEqualTo(new Tally(0, 0, 4));
    }

    @Test
    void shouldCountAnEventThatNobodyAnnotated() {
        // Given
        CandidateEvent stray =
                event("SanctionsAnnounced", Modality.DECIDED, "Riga", argument("target", "Letland", "Riga"));

        // When
        Score score = Scorer.score("x", TEXT, gold, List.of(stray));

        // Then
        assertThat(score.types()).containsEntry("SanctionsAnnounced", new Tally(0, 1, 0));
        assertThat(score.roles()).containsEntry("target", new Tally(0, 1, 0));
    }

    @Test
    void shouldCountAQuoteThatIsNotInTheText() {
        // Given
        CandidateEvent forged = new CandidateEvent(
                "MeetingCancelled",
                Modality.ASSERTED,
                false,
                1,
                new Evidence(new Span(0, 4), "Riga"),
                List.of(),
                "forged",
                List.of());

        // When
        Score score = Scorer.score("x", TEXT, gold, List.of(forged));

        // Then
        assertThat(score.evidence()).isEqualTo(new Tally(0, 0, 1));
    }

    @Test
    void shouldLeaveOptionalArgumentsUncounted() {
        // Given
        CandidateEvent meeting = event(
                "MeetingAnnounced",
                Modality.PLANNED,
                "De Raad vergadert op 3 mei",
                argument("body", "Raad", "Raad"),
                argument("time", "2022-05-03/2022-05-03", "3 mei"),
                argument("place", "Riga", "Riga"));

        // When
        Score score = Scorer.score("x", TEXT, gold.subList(0, 1), List.of(meeting));

        // Then
        assertThat(score.arguments()).isEqualTo(new Tally(2, 0, 0));
    }

    private static CandidateEvent event(String type, Modality modality, String quote, Argument... arguments) {
        return new CandidateEvent(
                type,
                modality,
                false,
                0.9,
                evidence(quote),
                Stream.of(arguments).toList(),
                "test",
                List.of());
    }

    private static Argument argument(String role, String value, String surface) {
        return new Argument(role, value, Optional.empty(), Optional.of(evidence(surface)), List.of());
    }

    private static Evidence evidence(String quote) {
        int start = TEXT.indexOf(quote);
        return Evidence.of(new Span(start, start + quote.length()), TEXT);
    }
}
