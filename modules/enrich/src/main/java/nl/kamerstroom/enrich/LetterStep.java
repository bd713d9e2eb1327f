package nl.kamerstroom.enrich;

import java.util.ArrayList;
import java.util.List;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.platform.ReplayMark;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Compares a letter's events with what it stated when it was processed last, and remembers them. Keyed by letter. */
final class LetterStep extends ContextualFixedKeyProcessor<String, LetterExtracted, Outcome> {

    static final String STORE = "stated-events-by-letter";

    /** No event id has it, so the last one of a key divides letter and event. */
    private static final String DIVIDER = "/";

    private final LetterEvents letters;
    private final EnrichMetrics metrics;

    LetterStep(LetterEvents letters, EnrichMetrics metrics) {
        this.letters = letters;
        this.metrics = metrics;
    }

    @Override
    public void process(FixedKeyRecord<String, LetterExtracted> record) {
        String letter = record.value().getLetterId();
        KeyValueStore<String, EventPublished> store = context().getStateStore(STORE);
        LetterHistory history = new LetterHistory(stated(store, letter));
        List<Outcome> now = letters.of(record.value());
        for (Outcome outcome : isReplay(record) ? history.add(now) : history.compare(now)) {
            switch (outcome) {
                case Outcome.Accepted accepted ->
                    store.put(letter + DIVIDER + accepted.event().getHeader().getEventId(), accepted.event());
                case Outcome.Unchanged unchanged -> metrics.unchanged(unchanged.event());
                case Outcome.Rejected rejected -> {
                    // It is not stated in any form that could be remembered.
                }
            }
            context().forward(record.withValue(outcome));
        }
    }

    /** A dead letter that is tried again may be older than what its letter has stated since; a correction is not. */
    private static boolean isReplay(FixedKeyRecord<String, LetterExtracted> record) {
        return ReplayMark.in(record.headers())
                .filter(mark -> mark.isOf(EnrichMain.SHORT_NAME) && !mark.corrected())
                .isPresent();
    }

    private static List<EventPublished> stated(KeyValueStore<String, EventPublished> store, String letter) {
        List<EventPublished> stated = new ArrayList<>();
        try (KeyValueIterator<String, EventPublished> found =
                store.prefixScan(letter + DIVIDER, new StringSerializer())) {
            found.forEachRemaining(entry -> stated.add(entry.value));
        }
        // The id of one letter may begin with that of another.
        stated.removeIf(event -> !event.getHeader().getLetterId().equals(letter));
        return stated;
    }
}
