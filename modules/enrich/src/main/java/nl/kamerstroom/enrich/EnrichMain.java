package nl.kamerstroom.enrich;

import nl.kamerstroom.knowledge.KnowledgeBase;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.ServiceDefinition;
import nl.kamerstroom.platform.ServiceRunner;
import org.apache.kafka.streams.StreamsBuilder;

/** Links candidate events to the real world and publishes them. */
public final class EnrichMain {

    static final String SHORT_NAME = "enrich";

    public static final ServiceDefinition SERVICE = ServiceDefinition.streams(
            "kamerstroom." + SHORT_NAME,
            "Links candidate events to the real world and publishes them, one topic a type.",
            EnrichConfig.DEFINITION,
            EnrichMain::build);

    private EnrichMain() {}

    public static void main(String[] arguments) {
        ServiceRunner.main(SERVICE, arguments);
    }

    private static void build(StreamsBuilder builder, ServiceContext context) {
        SubjectRules rules = SubjectRules.load();
        LetterEvents letters = new LetterEvents(context.topics().catalogue(), KnowledgeBase.load(), rules);
        EnrichConfig config = EnrichConfig.from(context.settings());
        EnrichMetrics metrics = new EnrichMetrics(context.meters());
        EnrichTopology.build(
                builder,
                context,
                letters.typed(),
                () -> new LetterStep(letters, metrics),
                () -> new LinkStep(context.topics().catalogue(), rules, config, metrics));
    }
}
