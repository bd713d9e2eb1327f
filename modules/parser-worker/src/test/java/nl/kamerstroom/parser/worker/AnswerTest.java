package nl.kamerstroom.parser.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;
import nl.kamerstroom.text.Chamber;
import nl.kamerstroom.text.LetterMetadata;
import nl.kamerstroom.text.SourceBlock;
import nl.kamerstroom.text.SourceText;
import nl.kamerstroom.text.Span;
import nl.kamerstroom.text.ZoneKind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerTest {

    private static final LetterMetadata METADATA = new LetterMetadata(
            Optional.of("kst-36045-3"),
            Optional.of(LocalDate.of(2022, 3, 9)),
            List.of("Minister van Defensie"),
            List.of("K.H. Ollongren", "W.B. Hoekstra"),
            Optional.of(Chamber.TWEEDE_KAMER),
            List.of("36045"),
            Optional.of("BS2022004567"),
            Optional.of("NAVO"));

    static Stream<Answer> answers() {
        return Stream.of(
                new Answer.Ready(),
                new Answer.Refusal(Reason.BROKEN, "Document 'a' is broken."),
                new Answer.Text(SourceText.plain("Oekraïne \ud83d\ude80, half a pair \ud83d, and nothing \0")),
                new Answer.Text(new SourceText(
                        "ab\ncd",
                        List.of(
                                new SourceBlock(new Span(0, 2), Optional.of(ZoneKind.LIST_ITEM)),
                                new SourceBlock(new Span(3, 5), Optional.empty())),
                        METADATA)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void shouldComeOutAsItWentIn(Answer answer) {
        // Given
        ByteBuffer message = answer.encode();

        // When
        Answer read = Answer.decode(message);

        // Then
        assertThat(read).isEqualTo(answer);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void shouldRefuseAMessageThatIsCutAnywhere(Answer answer) {
        // Given
        byte[] message = bytes(answer);

        // When
        Stream<ThrowingCallable> cuts = IntStream.range(0, message.length)
                .mapToObj(length -> () -> Answer.decode(ByteBuffer.wrap(message, 0, length)));

        // Then
        assertThat(cuts).allSatisfy(cut -> assertThatThrownBy(cut).isInstanceOf(RuntimeException.class));
    }

    @Test
    void shouldMakeNoMoreRoomThanTheMessageHas() {
        // Given
        ByteBuffer message = ByteBuffer.allocate(16)
                .put(Answer.TEXT)
                .putInt(Integer.MAX_VALUE)
                .rewind();

        // When
        assertThatThrownBy(() -> Answer.decode(message))

                // Then
                .hasMessage("A message says 2147483647 of something where it has 11 bytes left");
    }

    @Test
    void shouldMeetNonsenseWithAnExceptionOnly() {
        // Given
        Random random = new Random(7);
        Stream<byte[]> nonsense = Stream.generate(() -> changed(random)).limit(5_000);

        // When
        Stream<Throwable> failures = nonsense.map(AnswerTest::failure).flatMap(Optional::stream);

        // Then
        assertThat(failures)
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(RuntimeException.class));
    }

    /** A good message of which three bytes were changed. */
    private static byte[] changed(Random random) {
        byte[] message = bytes(answers().skip(random.nextInt(4)).findFirst().orElseThrow());
        for (int i = 0; i < 3; i++) {
            message[random.nextInt(message.length)] = (byte) random.nextInt();
        }
        return message;
    }

    private static Optional<Throwable> failure(byte[] message) {
        try {
            Answer.decode(ByteBuffer.wrap(message));
            return Optional.empty();
        } catch (RuntimeException | Error failure) {
            return Optional.of(failure);
        }
    }

    private static byte[] bytes(Answer answer) {
        ByteBuffer message = answer.encode();
        byte[] bytes = new byte[message.remaining()];
        message.get(bytes);
        return bytes;
    }
}
