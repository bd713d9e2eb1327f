package nl.kamerstroom.parser.worker;

import java.nio.ByteBuffer;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;
import nl.kamerstroom.text.SourceText;

/** What a worker says. */
sealed interface Answer {

    /** It can be asked. */
    record Ready() implements Answer {}

    /** The document's text. */
    record Text(SourceText source) implements Answer {}

    /** Why the document cannot be read. */
    record Refusal(Reason reason, String message) implements Answer {

        private static final int LONGEST = 2_000;

        public Refusal {
            message = message.substring(0, Math.min(message.length(), LONGEST));
        }
    }

    byte READY = 0;
    byte TEXT = 1;
    byte REFUSAL = 2;

    default ByteBuffer encode() {
        return switch (this) {
            case Ready ready -> ByteBuffer.allocate(1).put(READY).flip();
            case Text text -> {
                ByteBuffer out = ByteBuffer.allocate(1 + SourceFields.sizeOf(text.source()))
                        .put(TEXT);
                SourceFields.put(out, text.source());
                yield out.flip();
            }
            case Refusal refusal -> {
                String reason = refusal.reason().name();
                ByteBuffer out = ByteBuffer.allocate(1 + Fields.sizeOf(reason) + Fields.sizeOf(refusal.message()));
                Fields.putText(out.put(REFUSAL), reason);
                Fields.putText(out, refusal.message());
                yield out.flip();
            }
        };
    }

    /**
     * An answer as a worker wrote it.
     *
     * @throws RuntimeException of several kinds where the bytes are no answer: a worker's word is not trusted
     */
    static Answer decode(ByteBuffer in) {
        Answer answer = switch (in.get()) {
            case READY -> new Ready();
            case TEXT -> new Text(SourceFields.take(in));
            case REFUSAL -> new Refusal(Reason.valueOf(Fields.text(in)), Fields.text(in));
            default -> throw new IllegalArgumentException("A message of an unknown kind");
        };
        if (in.hasRemaining()) {
            throw new IllegalArgumentException("A message with %d bytes too many".formatted(in.remaining()));
        }
        return answer;
    }
}
