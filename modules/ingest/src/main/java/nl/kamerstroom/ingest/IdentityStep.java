package nl.kamerstroom.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.kamerstroom.events.DuplicateReason;
import nl.kamerstroom.events.KnownLetter;
import nl.kamerstroom.events.LetterClaim;
import nl.kamerstroom.events.LetterDuplicate;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.platform.ReplayMark;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Decides what a letter is: new, a correction of a known one, or a duplicate. Keyed by identity. */
final class IdentityStep extends ContextualProcessor<String, LetterClaim, String, SpecificRecord> {

    static final String STORE = "known-letter-by-identity";

    private final Optional<Duration> remember;
    private final IngestMetrics metrics;

    IdentityStep(Optional<Duration> remember, IngestMetrics metrics) {
        this.remember = remember;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        remember.ifPresent(age -> Expiry.schedule(context, store(), age, KnownLetter::getReceivedAt));
    }

    @Override
    public void process(Record<String, LetterClaim> record) {
        LetterSubmitted letter = record.value().getSubmitted();
        Optional<KnownLetter> known = Optional.ofNullable(store().get(record.key()));
        Optional<DuplicateReason> repeats = repeats(record.value(), known, ReplayMark.in(record.headers()));
        if (repeats.isPresent()) {
            forward(record, duplicate(letter, known, repeats.get()));
        } else {
            LetterReceived received = received(letter, known);
            store().put(record.key(), remembered(received, Instant.ofEpochMilli(record.timestamp())));
            forward(record, received);
        }
    }

    /** What the claim shares with the known letter; nothing where it is to be received. */
    private static Optional<DuplicateReason> repeats(
            LetterClaim claim, Optional<KnownLetter> known, Optional<ReplayMark> mark) {
        LetterSubmitted letter = claim.getSubmitted();
        boolean failedBefore = mark.isPresent() && known.isEmpty();
        boolean sameContent = known.filter(before -> before.getContentHash().equals(letter.getContentHash()))
                .isPresent();
        if (sameContent || (claim.getContentKnown() && !failedBefore)) {
            return Optional.of(DuplicateReason.CONTENT);
        }
        boolean corrects = mark.filter(ReplayMark::corrected).isPresent();
        return known.filter(before -> !corrects && isOtherForm(letter, before))
                .map(before -> DuplicateReason.SOURCE_ID);
    }

    /** A publication is issued as XML, PDF and HTML at once: another format under the same official id corrects nothing. */
    private static boolean isOtherForm(LetterSubmitted letter, KnownLetter known) {
        return Identity.isOfficial(letter) && !letter.getMediaType().equals(known.getMediaType());
    }

    private void forward(Record<String, LetterClaim> record, LetterDuplicate duplicate) {
        metrics.duplicate(duplicate.getReason());
        context().forward(record.withKey(duplicate.getLetterId()).withValue(duplicate));
    }

    private void forward(Record<String, LetterClaim> record, LetterReceived received) {
        metrics.received(received.getRevision() > 1);
        context().forward(record.withKey(received.getLetterId()).withValue(received));
    }

    private static LetterReceived received(LetterSubmitted letter, Optional<KnownLetter> known) {
        return LetterReceived.newBuilder()
                .setLetterId(known.map(KnownLetter::getLetterId).orElse(letter.getLetterId()))
                .setContentHash(letter.getContentHash())
                .setContent(letter.getContent())
                .setContentEncoding(letter.getContentEncoding())
                .setContentSize(letter.getContentSize())
                .setMediaType(letter.getMediaType())
                .setFileName(letter.getFileName())
                .setSource(letter.getSource())
                .setSourceId(letter.getSourceId())
                .setSubmittedAt(letter.getSubmittedAt())
                .setRevision(known.map(KnownLetter::getRevision).orElse(0) + 1)
                .setReplaces(known.map(KnownLetter::getContentHash).orElse(null))
                .build();
    }

    private static KnownLetter remembered(LetterReceived received, Instant at) {
        return new KnownLetter(
                received.getLetterId(), received.getContentHash(), received.getMediaType(), received.getRevision(), at);
    }

    private static LetterDuplicate duplicate(
            LetterSubmitted letter, Optional<KnownLetter> known, DuplicateReason reason) {
        return LetterDuplicate.newBuilder()
                .setLetterId(letter.getLetterId())
                .setContentHash(letter.getContentHash())
                .setDuplicateOf(known.map(KnownLetter::getLetterId)
                        .filter(first -> !first.equals(letter.getLetterId()))
                        .orElse(null))
                .setReason(reason)
                .setSource(letter.getSource())
                .setSourceId(letter.getSourceId())
                .setSubmittedAt(letter.getSubmittedAt())
                .build();
    }

    private KeyValueStore<String, KnownLetter> store() {
        return context().getStateStore(STORE);
    }
}
