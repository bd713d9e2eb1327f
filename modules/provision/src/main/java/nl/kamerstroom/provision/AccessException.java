package nl.kamerstroom.provision;

import java.util.List;
import org.apache.kafka.common.KafkaException;

/** Users cannot be made as they are described, with all reasons. */
public final class AccessException extends KafkaException {

    private static final long serialVersionUID = 1L;

    AccessException(List<String> faults) {
        super(String.join("\n", faults));
    }
}
