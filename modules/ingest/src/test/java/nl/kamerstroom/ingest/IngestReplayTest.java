package nl.kamerstroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.LetterDuplicate;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.platform.ReplayMark;
import nl.kamerstroom.testkit.TopologyHarness;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What ingest does with dead letters that come back, and with corrected letters. */
class IngestReplayTest {

    private static final Letters BROKEN =
            Letters.saying("%PDF-1.7 and then nothing").as("application/pdf");
    private static final Letters MENDED = Letters.saying("Geachte voorzitter, nu leesbaar.");
    private static final ReplayMark CORRECTION =
            new ReplayMark("extract-0123456789abcdef", 2, TopologyHarness.NOW, true);
    private static final ReplayMark REPLAY = new ReplayMark("ingest-0123456789abcdef", 2, TopologyHarness.NOW, false);

    private final TopologyHarness ingest = TopologyHarness.of(IngestMain.SERVICE, Map.of());

    @AfterEach
    void close() {
        ingest.close();
    }

    @Test
    void shouldReceiveACorrectionInAnotherFormat() {
        // Given
        submit(BROKEN.officially("kst-36045-3").submitted());
        received();

        // When
        replay(MENDED.officially("kst-36045-3").submitted(), CORRECTION);

        // Then
        LetterReceived received = received().get(0);
        assertThat(received.getLetterId()).isEqualTo("kst-36045-3");
        assertThat(received.getRevision()).isEqualTo(2);
        assertThat(received.getReplaces()).isEqualTo(BROKEN.hash());
        assertThat(duplicates()).isEmpty();
    }

    @Test
    void shouldReceiveACorrectionOfALetterThatIsKnownByItsContentOnly() {
        // Given
        submit(BROKEN.submitted());
        received();

        // When
        replay(MENDED.officially(BROKEN.hash()).submitted(), CORRECTION);

        // Then
        assertThat(received()).singleElement().satisfies(received -> {
            assertThat(received.getLetterId()).isEqualTo(BROKEN.hash());
            assertThat(received.getRevision()).isEqualTo(2);
        });
    }

    @Test
    void shouldReceiveACorrectionOfALetterOfAFeed() {
        // Given
        submit(BROKEN.from("feed", "1").submitted());
        received();

        // When
        replay(MENDED.officially(BROKEN.hash()).from("feed", "1").submitted(), CORRECTION);

        // Then
        assertThat(received())
                .singleElement()
                .extracting(LetterReceived::getRevision)
                .isEqualTo(2);
    }

    @Test
    void shouldKnowACorrectionAgain() {
        // Given
        submit(BROKEN.submitted());
        replay(MENDED.officially(BROKEN.hash()).submitted(), CORRECTION);
        received();

        // When
        submit(MENDED.submitted());

        // Then
        assertThat(received()).isEmpty();
        assertThat(duplicates()).hasSize(1);
    }

    @Test
    void shouldNotBelieveAMarkThatComesWithASubmission() {
        // Given
        submit(BROKEN.officially("kst-36045-3").submitted());
        received();
        RecordHeaders forged = new RecordHeaders();
        CORRECTION.writeTo(forged);
        LetterSubmitted letter = MENDED.officially("kst-36045-3").submitted();

        // When
        ingest.input(ingest.topics().letterSubmitted)
                .pipeInput(new TestRecord<>(letter.getContentHash(), letter, forged));

        // Then
        assertThat(received()).isEmpty();
        assertThat(duplicates()).hasSize(1);
    }

    @Test
    void shouldReceiveAReplayedLetter() {
        // Given
        LetterSubmitted letter = MENDED.submitted();

        // When
        replay(letter, REPLAY);

        // Then
        assertThat(received()).extracting(LetterReceived::getLetterId).containsExactly(MENDED.hash());
    }

    @Test
    void shouldTakeAReplayOfWhatCameOtherwiseForADuplicate() {
        // Given
        submit(MENDED.submitted());
        received();

        // When
        replay(MENDED.submitted(), REPLAY);

        // Then
        assertThat(received()).isEmpty();
        assertThat(duplicates()).hasSize(1);
    }

    @Test
    void shouldCountTheAttemptsOfWhatComesBack() {
        // Given
        LetterSubmitted wrong =
                LetterSubmitted.newBuilder(MENDED.submitted()).setContentSize(1).build();

        // When
        replay(wrong, REPLAY);

        // Then
        DeadLetter letter = ingest.deadLetters().readValue();
        assertThat(letter.getId()).isEqualTo(REPLAY.id());
        assertThat(letter.getAttempts()).isEqualTo(2);
        assertThat(letter.getOriginTopic())
                .isEqualTo(ingest.topics().letterSubmitted.name());
        assertThat(letter.getOriginOffset()).isEqualTo(7);
        assertThat(ingest.topics()
                        .letterSubmitted
                        .values()
                        .deserializer()
                        .deserialize("any", letter.getValue().array()))
                .isEqualTo(wrong);
    }

    private void submit(LetterSubmitted letter) {
        ingest.input(ingest.topics().letterSubmitted).pipeInput(letter.getContentHash(), letter);
    }

    private void replay(LetterSubmitted letter, ReplayMark mark) {
        ingest.replay(ingest.topics().letterSubmitted, letter.getContentHash(), letter, mark);
    }

    private List<LetterReceived> received() {
        return ingest.output(ingest.topics().letterReceived).readValuesToList();
    }

    private List<LetterDuplicate> duplicates() {
        return ingest.output(ingest.topics().letterDuplicate).readValuesToList();
    }
}
