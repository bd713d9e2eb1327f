package nl.kamerstroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.DuplicateReason;
import nl.kamerstroom.events.LetterDuplicate;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.testkit.TopologyHarness;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IngestTopologyTest {

    private static final Letters LETTER = Letters.saying("Geachte voorzitter, hierbij bericht ik u.");
    private static final Letters CORRECTED = Letters.saying("Geachte voorzitter, hierbij bericht ik u beter.");

    private TopologyHarness ingest = TopologyHarness.of(IngestMain.SERVICE, Map.of());

    @AfterEach
    void close() {
        ingest.close();
    }

    @Test
    void shouldPassANewLetterOn() {
        // Given
        LetterSubmitted letter = LETTER.officially("kst-36045-3").submitted();

        // When
        submit(letter);

        // Then
        LetterReceived received = received().get(0);
        assertThat(received.getLetterId()).isEqualTo("kst-36045-3");
        assertThat(received.getContent()).isEqualTo(letter.getContent());
        assertThat(received.getRevision()).isEqualTo(1);
        assertThat(received.getReplaces()).isNull();
        assertThat(duplicates()).isEmpty();
    }

    @Test
    void shouldKnowALetterWithoutAnIdByItsContent() {
        // Given
        LetterSubmitted letter = LETTER.submitted();

        // When
        submit(letter);

        // Then
        assertThat(received()).extracting(LetterReceived::getLetterId).containsExactly(LETTER.hash());
    }

    @Test
    void shouldPassTheSameContentOnOnce() {
        // Given
        submit(LETTER.from("feed", "1").submitted());

        // When
        submit(LETTER.from("feed", "1").submitted());

        // Then
        assertThat(received()).hasSize(1);
        assertThat(duplicates()).extracting(LetterDuplicate::getReason).containsExactly(DuplicateReason.CONTENT);
    }

    @Test
    void shouldKnowTheSameContentUnderAnotherId() {
        // Given
        submit(LETTER.officially("kst-36045-3").submitted());

        // When
        submit(LETTER.officially("2022D09123").submitted());

        // Then
        LetterDuplicate duplicate = duplicates().get(0);
        assertThat(duplicate.getLetterId()).isEqualTo("2022D09123");
        assertThat(duplicate.getDuplicateOf()).isEqualTo("kst-36045-3");
    }

    @Test
    void shouldTakeOtherContentOfTheSameSourceIdAsACorrection() {
        // Given
        submit(LETTER.from("feed", "1").submitted());

        // When
        submit(CORRECTED.from("feed", "1").submitted());

        // Then
        LetterReceived correction = received().get(1);
        assertThat(correction.getLetterId()).isEqualTo(LETTER.hash());
        assertThat(correction.getRevision()).isEqualTo(2);
        assertThat(correction.getReplaces()).isEqualTo(LETTER.hash());
    }

    @Test
    void shouldNameTheLetterWhenItsCorrectionIsHandedInAgain() {
        // Given
        submit(LETTER.from("feed", "1").submitted());
        submit(CORRECTED.from("feed", "1").submitted());

        // When
        submit(CORRECTED.submitted());

        // Then
        assertThat(duplicates()).extracting(LetterDuplicate::getDuplicateOf).containsExactly(LETTER.hash());
    }

    @Test
    void shouldNotTakeTheSameSourceIdOfTwoSourcesForOneLetter() {
        // Given
        submit(LETTER.from("feed", "1").submitted());

        // When
        submit(CORRECTED.from("other-feed", "1").submitted());

        // Then
        assertThat(received()).extracting(LetterReceived::getRevision).containsExactly(1, 1);
    }

    @Test
    void shouldTakeAnotherFormatOfAPublicationAsADuplicate() {
        // Given
        submit(LETTER.officially("kst-36045-3").submitted());

        // When
        submit(CORRECTED.officially("kst-36045-3").as("application/xml").submitted());

        // Then
        assertThat(received()).hasSize(1);
        assertThat(duplicates()).extracting(LetterDuplicate::getReason).containsExactly(DuplicateReason.SOURCE_ID);
    }

    @Test
    void shouldKeepAnEmptyLetterAsADeadLetter() {
        // Given
        LetterSubmitted empty = Letters.saying("").submitted();

        // When
        submit(empty);

        // Then
        assertThat(deadLetters()).extracting(DeadLetter::getReason).containsExactly("empty-letter");
        assertThat(received()).isEmpty();
    }

    @Test
    void shouldKeepAnOversizedLetterAsADeadLetter() {
        // Given
        ingest.close();
        ingest = TopologyHarness.of(IngestMain.SERVICE, Map.of("ingest.letter.max.bytes", "10"));

        // When
        submit(LETTER.submitted());

        // Then
        assertThat(deadLetters()).extracting(DeadLetter::getReason).containsExactly("oversized-letter");
    }

    @Test
    void shouldNotBelieveAContentHash() {
        // Given
        LetterSubmitted forged = LetterSubmitted.newBuilder(LETTER.submitted())
                .setContentHash(CORRECTED.hash())
                .build();

        // When
        submit(forged);

        // Then
        assertThat(deadLetters()).extracting(DeadLetter::getReason).containsExactly("wrong-hash");
    }

    @Test
    void shouldNotUnpackMoreThanTheLetterIsSaidToHave() {
        // Given
        LetterSubmitted bomb = LetterSubmitted.newBuilder(
                        Letters.saying("0".repeat(1 << 20)).submitted())
                .setContentSize(1_000)
                .build();

        // When
        submit(bomb);

        // Then
        assertThat(deadLetters()).extracting(DeadLetter::getReason).containsExactly("broken-content");
    }

    @Test
    void shouldForgetWhatIsOlderThanItWasToldToRemember() {
        // Given
        ingest.close();
        ingest = TopologyHarness.of(IngestMain.SERVICE, Map.of("ingest.remember.ms", "60000"));
        submit(LETTER.submitted());
        ingest.driver().advanceWallClockTime(Duration.ofMinutes(3));

        // When
        submit(LETTER.submitted());

        // Then
        assertThat(received()).hasSize(2);
    }

    @Test
    void shouldRememberForeverWhenNotToldOtherwise() {
        // Given
        submit(LETTER.submitted());
        ingest.driver().advanceWallClockTime(Duration.ofDays(1_000));

        // When
        submit(LETTER.submitted());

        // Then
        assertThat(received()).hasSize(1);
    }

    @Test
    void shouldTellTheOutcomeItsSubmissionAndWhereItCameFrom() {
        // Given
        RecordHeaders headers = new RecordHeaders();
        headers.add(Submission.ID_HEADER, "s-1".getBytes(UTF_8));

        // When
        ingest.input(ingest.topics().letterSubmitted)
                .pipeInput(new TestRecord<>(LETTER.hash(), LETTER.submitted(), headers));

        // Then
        TestRecord<String, LetterReceived> outcome =
                ingest.output(ingest.topics().letterReceived).readRecord();
        assertThat(outcome.headers().toArray())
                .extracting(header -> header.key())
                .containsExactly(
                        Submission.ID_HEADER,
                        "kamerstroom.origin.topic",
                        "kamerstroom.origin.partition",
                        "kamerstroom.origin.offset",
                        "kamerstroom.origin.timestamp");
    }

    private void submit(LetterSubmitted letter) {
        ingest.input(ingest.topics().letterSubmitted).pipeInput(letter.getContentHash(), letter);
    }

    private List<LetterReceived> received() {
        return ingest.output(ingest.topics().letterReceived).readValuesToList();
    }

    private List<LetterDuplicate> duplicates() {
        return ingest.output(ingest.topics().letterDuplicate).readValuesToList();
    }

    private List<DeadLetter> deadLetters() {
        return ingest.deadLetters().readValuesToList();
    }
}
