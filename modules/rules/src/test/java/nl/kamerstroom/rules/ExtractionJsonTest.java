package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.kamerstroom.text.LetterText;
import nl.kamerstroom.text.Span;
import org.junit.jupiter.api.Test;

class ExtractionJsonTest {

    private final TestLetters letters = new TestLetters();

    @Test
    void shouldWriteALetterAndItsEventsOnOneLine() {
        // Given
        LetterText letter = letters.saying("De Eurogroep komt op 4 april bijeen.");
        Span eurogroep =
                new Span(letter.text().indexOf("Eurogroep"), letter.text().indexOf("Eurogroep") + 9);
        Evidence evidence = Evidence.of(eurogroep, letter.text());
        Argument body = new Argument("body", "Eurogroep", Optional.of("wikidata:Q1"), Optional.of(evidence), List.of());
        Argument derived =
                new Argument("time", "2022-04-04/2022-04-04", Optional.empty(), Optional.empty(), List.of("oldTime"));
        CandidateEvent event = new CandidateEvent(
                "MeetingAnnounced",
                Modality.PLANNED,
                true,
                0.9,
                evidence,
                List.of(body, derived),
                "meeting/komt-bijeen",
                List.of("because"));

        // When
        String line = new ExtractionJson().line("a", letter, new Extraction(List.of(event), List.of()));

        // Then
        assertThat(line)
                .doesNotContain("\n")
                .startsWith(
                        "{\"letter\":{\"id\":\"a\",\"date\":\"2022-03-09\",\"sender\":\"Minister van Defensie\",\"text\":")
                .endsWith(
                        ("\"events\":[{\"type\":\"MeetingAnnounced\",\"modality\":\"PLANNED\",\"negated\":true,\"confidence\":0.9,"
                                        + "\"evidence\":{\"start\":%1$d,\"end\":%2$d,\"quote\":\"Eurogroep\"},\"arguments\":["
                                        + "{\"role\":\"body\",\"value\":\"Eurogroep\",\"id\":\"wikidata:Q1\",\"start\":%1$d,\"end\":%2$d,\"surface\":\"Eurogroep\"},"
                                        + "{\"role\":\"time\",\"value\":\"2022-04-04/2022-04-04\",\"derivedFrom\":[\"oldTime\"]}],"
                                        + "\"rule\":\"meeting/komt-bijeen\",\"reasons\":[\"because\"]}]}")
                                .formatted(eurogroep.start(), eurogroep.end()));
    }
}
