package nl.kamerstroom.ingest;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.kamerstroom.events.KnownContent;
import nl.kamerstroom.events.LetterClaim;
import nl.kamerstroom.events.LetterSubmitted;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Tells content that was handed in before from content that was not. Keyed by content hash; sends both on by the
 * letter's identity, repeated content without its bytes, so that whatever concerns one letter arrives in order.
 */
final class ContentStep extends ContextualProcessor<String, LetterSubmitted, String, LetterClaim> {

    static final String STORE = "known-content-by-hash";

    private static final ByteBuffer NO_BYTES = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final Optional<Duration> remember;

    ContentStep(Optional<Duration> remember) {
        this.remember = remember;
    }

    @Override
    public void init(ProcessorContext<String, LetterClaim> context) {
        super.init(context);
        remember.ifPresent(age -> Expiry.schedule(context, store(), age, KnownContent::getFirstSeenAt));
    }

    @Override
    public void process(Record<String, LetterSubmitted> record) {
        LetterSubmitted letter = record.value();
        String hash = letter.getContentHash();
        Optional<KnownContent> known = Optional.ofNullable(store().get(hash));
        if (known.isPresent()) {
            LetterSubmitted repeated =
                    LetterSubmitted.newBuilder(letter).setContent(NO_BYTES).build();
            context().forward(record.withKey(known.get().getIdentity()).withValue(new LetterClaim(repeated, true)));
            return;
        }
        String identity = Identity.of(letter);
        store().put(hash, new KnownContent(identity, Instant.ofEpochMilli(record.timestamp())));
        context().forward(record.withKey(identity).withValue(new LetterClaim(letter, false)));
    }

    private KeyValueStore<String, KnownContent> store() {
        return context().getStateStore(STORE);
    }
}
