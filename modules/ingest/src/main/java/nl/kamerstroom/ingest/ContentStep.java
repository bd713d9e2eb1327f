package nl.kamerstroom.ingest;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.kamerstroom.events.KnownContent;
import nl.kamerstroom.events.LetterClaim;
import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.platform.ReplayMark;
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
        Optional<ReplayMark> mark = ReplayMark.in(record.headers());
        if (mark.filter(ReplayMark::corrected).isPresent()) {
            forward(record, Identity.of(letter), new LetterClaim(letter, false));
            return;
        }
        Optional<KnownContent> known = Optional.ofNullable(store().get(letter.getContentHash()));
        if (known.isEmpty()) {
            forward(record, Identity.of(letter), new LetterClaim(letter, false));
        } else {
            // What failed behind this step is known here, and yet came out nowhere: its replay needs its bytes.
            LetterSubmitted repeated = mark.isPresent()
                    ? letter
                    : LetterSubmitted.newBuilder(letter).setContent(NO_BYTES).build();
            forward(record, known.get().getIdentity(), new LetterClaim(repeated, true));
        }
    }

    private void forward(Record<String, LetterSubmitted> record, String identity, LetterClaim claim) {
        String hash = claim.getSubmitted().getContentHash();
        if (store().get(hash) == null) {
            store().put(hash, new KnownContent(identity, Instant.ofEpochMilli(record.timestamp())));
        }
        context().forward(record.withKey(identity).withValue(claim));
    }

    private KeyValueStore<String, KnownContent> store() {
        return context().getStateStore(STORE);
    }
}
