package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergerTest {

    private final Extractor extractor = Extractor.standard();
    private final TestLetters letters = new TestLetters();

    @Test
    void shouldTellADeliveryOnceHoweverOftenItIsMentioned() {
        // Given
        String body = """
                Nederland levert tien houwitsers aan Moldavië. In mei levert Nederland de houwitsers aan Moldavië.""";

        // When
        List<String> items = values(body, "MilitaryAidAnnounced", "item");

        // Then
        assertThat(items).containsExactly("tien houwitsers");
    }

    @Test
    void shouldKeepDeliveriesOfDifferentThingsApart() {
        // Given
        String body = "Nederland levert tien houwitsers aan Moldavië. Polen levert munitie aan Moldavië.";

        // When
        List<String> items = values(body, "MilitaryAidAnnounced", "item");

        // Then
        assertThat(items).containsExactly("tien houwitsers", "munitie");
    }

    @Test
    void shouldKeepWhatIsDecidedFromWhatIsAskedOfTheSameMission() {
        // Given
        String body = """
                Nederland neemt met twee stafofficieren deel aan KFOR. \
                De NAVO heeft Nederland verzocht om een veldhospitaal voor KFOR.""";

        // When
        List<CandidateEvent> events =
                letters.extract(extractor, letters.saying(body)).events();

        // Then
        assertThat(events)
                .filteredOn(event -> event.type().equals("DeploymentAnnounced"))
                .extracting(CandidateEvent::modality)
                .containsExactly(Modality.ASSERTED, Modality.REQUESTED);
    }

    private List<String> values(String body, String type, String role) {
        return letters.extract(extractor, letters.saying(body)).events().stream()
                .filter(event -> event.type().equals(type))
                .flatMap(event -> event.arguments().stream())
                .filter(argument -> argument.role().equals(role))
                .map(Argument::value)
                .toList();
    }
}
