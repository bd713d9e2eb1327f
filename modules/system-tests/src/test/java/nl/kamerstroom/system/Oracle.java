package nl.kamerstroom.system;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kamerstroom.enrich.EnrichMain;
import nl.kamerstroom.events.ContentEncoding;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.extract.ExtractMain;
import nl.kamerstroom.platform.Topics;
import nl.kamerstroom.testkit.TopologyHarness;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;

/**
 * Knows what must come out for each letter: the steps of extract and enrich, record by record in this process, without
 * broker, threads, partitions or crashes.
 */
final class Oracle implements AutoCloseable {

    private final TopologyHarness extract = TopologyHarness.of(ExtractMain.SERVICE, Map.of());
    private final TestInputTopic<String, LetterReceived> received;
    private final TestOutputTopic<String, LetterExtracted> extracted;
    private final Map<String, LetterExtracted> letters = new HashMap<>();

    Oracle() {
        Topics topics = extract.topics();
        received = extract.input(topics.letterReceived);
        extracted = extract.output(topics.letterExtracted);
    }

    /** Reads letters that will be handed in. */
    void read(List<SeededLetter> seeded) {
        for (SeededLetter letter : seeded) {
            received.pipeInput(letter.id(), received(letter));
            letters.put(letter.id(), extracted.readValue());
        }
    }

    /** What extract makes of a letter. */
    LetterExtracted extracted(String letterId) {
        return Objects.requireNonNull(letters.get(letterId), letterId);
    }

    /**
     * The events of letters, judged as enrich judges them when the letters come in this order.
     *
     * @param order ids of letters that were read; of those that share a subject the order decides
     */
    List<EventPublished> events(List<String> order) {
        try (TopologyHarness enrich = TopologyHarness.of(EnrichMain.SERVICE, Map.of())) {
            TestInputTopic<String, LetterExtracted> input = enrich.input(enrich.topics().letterExtracted);
            TestOutputTopic<String, EventPublished> output = enrich.output(enrich.topics().eventPublished);
            List<EventPublished> events = new ArrayList<>();
            for (String letter : order) {
                input.pipeInput(letter, extracted(letter));
                events.addAll(output.readValuesToList());
            }
            return events;
        }
    }

    @Override
    public void close() {
        extract.close();
    }

    /** The letter as ingest passes it on. */
    static LetterReceived received(SeededLetter letter) {
        return LetterReceived.newBuilder()
                .setLetterId(letter.id())
                .setContentHash(letter.contentHash())
                .setContent(ByteBuffer.wrap(letter.bytes()))
                .setContentEncoding(ContentEncoding.IDENTITY)
                .setContentSize(letter.bytes().length)
                .setMediaType("text/plain")
                .setSource("http")
                .setSubmittedAt(TopologyHarness.NOW)
                .setRevision(1)
                .build();
    }
}
