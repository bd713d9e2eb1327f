package nl.kamerstroom.platform;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.apache.kafka.common.KafkaException;

/** The schema registry answered, and the answer is no: it does not have what was asked for, or will not take it. */
public final class RegistryRefusedException extends KafkaException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RegistryRefusedException(String message, RestClientException cause) {
        super(message, cause);
        this.status = cause.getStatus();
    }

    /** The HTTP status of the answer: 404 not there, 409 not compatible, 422 not valid. */
    public int status() {
        return status;
    }
}
