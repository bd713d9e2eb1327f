package nl.kamerstroom.extract;

import java.util.List;
import nl.kamerstroom.parser.worker.IsolatedReader;
import nl.kamerstroom.platform.CompositeService;
import nl.kamerstroom.platform.Service;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.ServiceDefinition;
import nl.kamerstroom.platform.ServiceRunner;
import nl.kamerstroom.platform.StreamsService;
import org.apache.kafka.streams.StreamsBuilder;

/** Turns letters into their text and their candidate events. */
public final class ExtractMain {

    public static final ServiceDefinition SERVICE = ServiceDefinition.streamsAnd(
            "kamerstroom.extract",
            "Turns received letters into their text and their candidate events.",
            ExtractConfig.DEFINITION,
            (builder, context) -> {
                ExtractMetrics metrics = new ExtractMetrics(context.meters());
                build(builder, context, metrics, documents(context, metrics));
            },
            ExtractMain::create);

    private ExtractMain() {}

    public static void main(String[] arguments) {
        ServiceRunner.main(SERVICE, arguments);
    }

    /** The processes that parse documents are closed after the threads that need them. */
    private static Service create(ServiceContext context) {
        ExtractMetrics metrics = new ExtractMetrics(context.meters());
        IsolatedReader documents = documents(context, metrics);
        return new CompositeService(
                context.name(),
                List.of(
                        new ParserService(context.name(), documents),
                        StreamsService.create(context, (builder, same) -> build(builder, same, metrics, documents))));
    }

    private static IsolatedReader documents(ServiceContext context, ExtractMetrics metrics) {
        ExtractConfig config = ExtractConfig.from(context.settings());
        return new IsolatedReader(config.workers(), config.limits(), config.worker(), metrics);
    }

    private static void build(
            StreamsBuilder builder, ServiceContext context, ExtractMetrics metrics, IsolatedReader documents) {
        LetterAnalyst analyst = LetterAnalyst.standard(
                documents, ExtractConfig.from(context.settings()).limits());
        ExtractTopology.build(builder, context, analyst, metrics);
    }
}
