package nl.kamerstroom.extract;

import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.platform.EventCount;
import nl.kamerstroom.platform.RecordOrigin;
import nl.kamerstroom.platform.ReplayedTopic;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/** Received letters in; their texts and their candidate events out, both in one transaction. */
final class ExtractTopology {

    private ExtractTopology() {}

    static void build(StreamsBuilder builder, ServiceContext context, LetterAnalyst analyst, ExtractMetrics metrics) {
        Topics topics = context.topics();
        ReplayedTopic<String, LetterReceived> letters = context.withReplays(topics.letterReceived);
        KStream<String, LetterReceived> received = builder.stream(letters.names(), letters.readAs("read-letters"))
                .processValues(RecordOrigin.stamp(), Named.as("stamp-origin"));
        KStream<String, AnalysedLetter> analysed =
                received.mapValues(letter -> metrics.time(() -> analyst.analyse(letter)), Named.as("find-events"));
        analysed.mapValues(AnalysedLetter::parsed, Named.as("take-text"))
                .to(topics.letterParsed.name(), topics.letterParsed.writeAs("write-text"));
        analysed.mapValues(AnalysedLetter::extracted, Named.as("take-events"))
                .processValues(EventCount.stamp(letter -> letter.getEvents().size()), Named.as("count-events"))
                .to(topics.letterExtracted.name(), topics.letterExtracted.writeAs("write-events"));
    }
}
