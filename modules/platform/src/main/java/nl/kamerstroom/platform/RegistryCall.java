package nl.kamerstroom.platform;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;

/** A question to the schema registry, and what its failures mean. */
@FunctionalInterface
interface RegistryCall<T> {

    T ask() throws IOException, RestClientException;

    /**
     * Asks.
     *
     * @param purpose what the question was for, for messages: {@code give the schema 7 of a record of topic "x"}
     * @throws RegistryNotReadyException where asking again later can help
     * @throws RegistryRefusedException where the answer is no
     */
    static <T> T ask(String purpose, RegistryCall<T> call) {
        try {
            return call.ask();
        } catch (IOException e) {
            throw new RegistryNotReadyException(
                    "Schema registry could not be reached to %s: %s".formatted(purpose, e.getMessage()), e);
        } catch (RestClientException e) {
            if (isTemporary(e.getStatus())) {
                throw new RegistryNotReadyException(
                        "Schema registry cannot %s for now: %s".formatted(purpose, e.getMessage()), e);
            }
            throw new RegistryRefusedException(
                    "Schema registry could not %s: %s".formatted(purpose, e.getMessage()), e);
        }
    }

    /** Wrong credentials are mended by people, and the record is good: they count as temporary. */
    private static boolean isTemporary(int status) {
        return switch (status) {
            case 401, 403, 408, 429 -> true;
            default -> status >= 500;
        };
    }
}
