package nl.kamerstroom.extract;

import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.ServiceDefinition;
import nl.kamerstroom.platform.ServiceRunner;
import org.apache.kafka.streams.StreamsBuilder;

/** Turns letters into their text and their candidate events. */
public final class ExtractMain {

    public static final ServiceDefinition SERVICE = ServiceDefinition.streams(
            "kamerstroom.extract",
            "Turns received letters into their text and their candidate events.",
            ExtractConfig.DEFINITION,
            ExtractMain::build);

    private ExtractMain() {}

    public static void main(String[] arguments) {
        ServiceRunner.main(SERVICE, arguments);
    }

    private static void build(StreamsBuilder builder, ServiceContext context) {
        LetterAnalyst analyst = LetterAnalyst.standard(ExtractConfig.from(context.settings()));
        ExtractTopology.build(builder, context.topics(), analyst, new ExtractMetrics(context.meters()));
    }
}
