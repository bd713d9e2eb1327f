package nl.kamerstroom.platform;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;

/** A question to the registry, and what its failures mean. */
@FunctionalInterface
interface RegistryCall<T> {

    T ask() throws IOException, RestClientException;

    /**
     * Asks.
     *
     * @param purpose what the question was for, for messages: {@code find the schema 7 of topic "x"}
     * @throws RegistryUnavailableException where asking again later can help
     * @throws SerializationException where the registry answered that it does not have it or will not take it
     */
    static <T> T ask(String purpose, RegistryCall<T> call) {
        try {
            return call.ask();
        } catch (IOException e) {
            throw new RegistryUnavailableException(
                    "Schema registry could not be reached to %s: %s".formatted(purpose, e.getMessage()), e);
        } catch (RestClientException e) {
            if (isTemporary(e.getStatus())) {
                throw new RegistryUnavailableException(
                        "Schema registry cannot %s for now: %s".formatted(purpose, e.getMessage()), e);
            }
            throw new SerializationException("Schema registry could not %s: %s".formatted(purpose, e.getMessage()), e);
        }
    }

    /** Wrong credentials are the deployment's fault, and not the record's: they count as temporary. */
    private static boolean isTemporary(int status) {
        return switch (status) {
            case 401, 403, 408, 429 -> true;
            default -> status >= 500;
        };
    }
}
