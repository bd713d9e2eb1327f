package nl.kamerstroom.platform;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.RetriableException;

/** Tells a record that will never work from surroundings that do not work now. */
final class PoisonReason {

    /** No plain IOException: Avro throws one for bytes that end too early, which no second try will mend. */
    private static final List<Class<? extends Exception>> SURROUNDINGS = List.of(
            RetriableException.class, SocketException.class, SocketTimeoutException.class, UnknownHostException.class);

    private static final int DEEPEST_CAUSE = 32;

    private PoisonReason() {}

    /**
     * Why the record is to become a dead letter; empty when the surroundings are at fault, such as a registry that does
     * not answer: then the record must wait, not die.
     *
     * @param otherwise the reason where the exception gives none itself
     */
    static Optional<DeadLetterReason> of(Throwable thrown, DeadLetterReason otherwise) {
        Optional<RejectedRecordException> rejected = find(thrown, RejectedRecordException.class);
        if (rejected.isPresent()) {
            return rejected.map(RejectedRecordException::reason);
        }
        return isOfSurroundings(thrown) ? Optional.empty() : Optional.of(otherwise);
    }

    /** Whether trying again later may help: the broker, the registry or the network failed. */
    static boolean isOfSurroundings(Throwable thrown) {
        return SURROUNDINGS.stream().anyMatch(kind -> find(thrown, kind).isPresent());
    }

    /** The outermost exception of a kind in a chain of causes; the chain may be circular. */
    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> kind) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
