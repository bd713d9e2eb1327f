package nl.kamerstroom.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.ExtractedEvent;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.events.LetterParsed;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.platform.ReplayMark;
import nl.kamerstroom.platform.Topic;
import nl.kamerstroom.testkit.TopologyHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExtractTopologyTest {

    private static final ReplayMark REPLAY = new ReplayMark("extract-0123456789abcdef", 3, TopologyHarness.NOW, false);

    private TopologyHarness extract = TopologyHarness.of(ExtractMain.SERVICE, Map.of());

    @AfterEach
    void close() {
        extract.close();
    }

    @Test
    void shouldGiveOneTextAndOneListOfEventsForALetter() {
        // Given
        LetterReceived letter = Letters.saying(Letters.ANNOUNCEMENT);

        // When
        receive(letter);

        // Then
        LetterParsed text = only(extract.topics().letterParsed);
        LetterExtracted events = only(extract.topics().letterExtracted);
        assertThat(List.of(text.getLetterId(), events.getLetterId())).containsOnly(letter.getLetterId());
        assertThat(events.getTextHash()).isEqualTo(text.getTextHash());
        assertThat(events.getEvents()).extracting(ExtractedEvent::getType).containsExactly("MeetingAnnounced");
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void shouldQuoteTheTextThatItPublishes() {
        // Given
        LetterReceived letter = Letters.sample();

        // When
        receive(letter);

        // Then
        String text = only(extract.topics().letterParsed).getText();
        assertThat(only(extract.topics().letterExtracted).getEvents())
                .isNotEmpty()
                .extracting(ExtractedEvent::getEvidence)
                .allSatisfy(evidence -> assertThat(text.substring(evidence.getStart(), evidence.getEnd()))
                        .isEqualTo(evidence.getQuote()));
    }

    @Test
    void shouldGiveAnEmptyListForALetterThatStatesNoEvent() {
        // Given
        LetterReceived letter = Letters.saying(Letters.COURTESY);

        // When
        receive(letter);

        // Then
        assertThat(only(extract.topics().letterExtracted).getEvents()).isEmpty();
        assertThat(extract.meters().counter("kamerstroom.letters.without.event").count())
                .isEqualTo(1);
    }

    @Test
    void shouldReadALetterWithoutADate() {
        // Given
        LetterReceived letter = Letters.saying(Letters.ANNOUNCEMENT);

        // When
        receive(letter);

        // Then
        LetterExtracted extracted = only(extract.topics().letterExtracted);
        assertThat(extracted.getMetadata().getDate()).isNull();
        assertThat(extracted.getEvents()).isNotEmpty();
    }

    @Test
    void shouldHoldToTheLimitsOfItsSettings() {
        // Given
        extract.close();
        extract = TopologyHarness.of(ExtractMain.SERVICE, Map.of("extract.max.characters", "10"));

        // When
        receive(Letters.saying(Letters.ANNOUNCEMENT));

        // Then
        assertThat(deadLetters()).extracting(DeadLetter::getReason).containsExactly("too-many-characters");
    }

    static Stream<Arguments> hostile() throws IOException {
        return Stream.of(
                Arguments.of("an empty file", HostileLetters.empty(), "empty"),
                Arguments.of("junk that is called a PDF", HostileLetters.junk(), "broken"),
                Arguments.of("a broken PDF", HostileLetters.brokenPdf(), "broken"),
                Arguments.of("an encrypted PDF", HostileLetters.encryptedPdf(), "encrypted"),
                Arguments.of("50 MiB", HostileLetters.large(), "too-large"),
                Arguments.of("9 MB that are declared to be 10 bytes", HostileLetters.largeInDisguise(), "wrong-size"),
                Arguments.of("a zip bomb as DOCX", HostileLetters.zipBomb(), "archive-bomb"),
                Arguments.of("XML with an external entity", HostileLetters.externalEntity(), "external-entity"),
                Arguments.of("XML with an external DTD", HostileLetters.externalDocumentType(), "external-entity"),
                Arguments.of("invalid UTF-8", HostileLetters.invalidUtf8(), "invalid-encoding"),
                Arguments.of("more bytes than declared", HostileLetters.moreThanDeclared(), "broken-content"),
                Arguments.of("fewer bytes than declared", HostileLetters.lessThanDeclared(), "wrong-size"),
                Arguments.of("bytes that are not packed", HostileLetters.unpackable(), "broken-content"),
                Arguments.of("unknown packing", HostileLetters.unknownPacking(), "unknown-encoding"));
    }

    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource("hostile")
    void shouldKeepWhatCannotBeReadAndReadOn(String what, LetterReceived hostile, String reason) {
        // Given
        receive(Letters.saying(Letters.COURTESY));

        // When
        receive(hostile);
        receive(Letters.saying(Letters.ANNOUNCEMENT));

        // Then
        Topic<String, LetterReceived> origin = extract.topics().letterReceived;
        assertThat(deadLetters()).as(what).singleElement().satisfies(dead -> {
            assertThat(dead.getReason()).isEqualTo(reason);
            assertThat(dead.getStage()).isEqualTo("find-events");
            assertThat(dead.getMessage()).isNotBlank();
            assertThat(dead.getOriginTopic()).isEqualTo(origin.name());
            assertThat(dead.getOriginPartition()).isZero();
            assertThat(dead.getOriginOffset()).isEqualTo(1);
            assertThat(dead.getValue()).isEqualTo(bytesOf(hostile));
        });
        assertThat(all(extract.topics().letterParsed)).hasSize(2);
        assertThat(all(extract.topics().letterExtracted)).hasSize(2);
    }

    @Test
    void shouldTakeAReplayAsTheLetterItself() {
        // Given
        LetterReceived letter = Letters.saying(Letters.ANNOUNCEMENT);

        // When
        extract.replay(extract.topics().letterReceived, letter.getLetterId(), letter, REPLAY);

        // Then
        assertThat(only(extract.topics().letterExtracted).getEvents()).isNotEmpty();
    }

    @Test
    void shouldKnowAReplayAgainThatFailsOnceMore() {
        // Given
        LetterReceived letter = HostileLetters.empty();

        // When
        extract.replay(extract.topics().letterReceived, letter.getLetterId(), letter, REPLAY);

        // Then
        assertThat(deadLetters()).singleElement().satisfies(dead -> {
            assertThat(dead.getId()).isEqualTo(REPLAY.id());
            assertThat(dead.getAttempts()).isEqualTo(3);
            assertThat(dead.getLetterId()).isEqualTo(letter.getLetterId());
            assertThat(dead.getOriginTopic())
                    .isEqualTo(extract.topics().letterReceived.name());
            assertThat(dead.getValue()).isEqualTo(bytesOf(letter));
        });
    }

    private void receive(LetterReceived letter) {
        extract.input(extract.topics().letterReceived).pipeInput(letter.getLetterId(), letter);
    }

    private ByteBuffer bytesOf(LetterReceived letter) {
        Topic<String, LetterReceived> topic = extract.topics().letterReceived;
        return ByteBuffer.wrap(topic.values().serializer().serialize(topic.name(), letter));
    }

    private <V> V only(Topic<String, V> topic) {
        List<V> values = all(topic);
        assertThat(values).hasSize(1);
        return values.get(0);
    }

    private <V> List<V> all(Topic<String, V> topic) {
        return extract.output(topic).readValuesToList();
    }

    private List<DeadLetter> deadLetters() {
        return extract.deadLetters().readValuesToList();
    }
}
