package nl.kamerstroom.dead.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.DeadLetterAction;
import nl.kamerstroom.events.DeadLetterContent;
import nl.kamerstroom.events.DeadLetterVerb;
import nl.kamerstroom.events.OriginHeader;

/** Dead letters to test with. */
final class Letters {

    static final Instant NOON = Instant.parse("2022-03-09T12:00:00Z");

    private Letters() {}

    static DeadLetter.Builder failed(String id) {
        return DeadLetter.newBuilder()
                .setId(id)
                .setLetterId("kst-36045-3")
                .setService(id.substring(0, id.lastIndexOf('-')))
                .setServiceVersion("1")
                .setStage("find-events")
                .setReason("encrypted")
                .setMessage("It wants a password")
                .setExceptionClass("nl.kamerstroom.Refused")
                .setOriginTopic("kamerstroom.letter.received.v1")
                .setOriginPartition(0)
                .setOriginOffset(7)
                .setOriginTimestamp(NOON)
                .setAttempts(1)
                .setFirstSeenAt(NOON)
                .setLastSeenAt(NOON)
                .setContent(DeadLetterContent.RECORD)
                .setValueSize(3L)
                .setKey(bytes("kst-36045-3"))
                .setValue(ByteBuffer.wrap(new byte[] {0, -1, 27}))
                .setHeaders(List.of(OriginHeader.newBuilder()
                        .setName("kamerstroom.submission.id")
                        .setValue(bytes("s-1"))
                        .build()));
    }

    static DeadLetterAction action(DeadLetterVerb verb, String id, long coveredOffset) {
        return DeadLetterAction.newBuilder()
                .setDeadLetterId(id)
                .setAction(verb)
                .setService("extract")
                .setStage("find-events")
                .setReason("encrypted")
                .setAttempts(1)
                .setCoveredPartition(0)
                .setCoveredOffset(coveredOffset)
                .setAt(NOON)
                .setBy("anna")
                .setToolVersion("1")
                .build();
    }

    static Position at(long offset) {
        return new Position("kamerstroom.extract.dead-letter", 0, offset);
    }

    static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }
}
