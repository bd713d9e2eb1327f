package nl.kamerstroom.platform;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.apache.kafka.common.KafkaException;

/** Topics exist that are not as the catalogue says; the message lists all differences. */
public final class TopicsDifferException extends KafkaException {

    private static final long serialVersionUID = 1L;

    TopicsDifferException(List<TopicDifference> differences) {
        super("Topics differ from the catalogue; alter them or the catalogue:%n  %s"
                .formatted(differences.stream().map(TopicDifference::toString).collect(joining("%n  ".formatted()))));
    }
}
