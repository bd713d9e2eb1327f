package nl.kamerstroom.cli;

import java.time.Clock;
import nl.kamerstroom.dead.letters.DeadLetterArchive;
import nl.kamerstroom.dead.letters.DeadLetterDesk;
import nl.kamerstroom.dead.letters.DeadLetterHistory;
import nl.kamerstroom.dead.letters.DeadLetterLedger;
import nl.kamerstroom.dead.letters.DeskTakenException;
import nl.kamerstroom.dead.letters.UnreplayableException;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.common.KafkaException;

/** A connection to a stack's dead letters. */
final class DeadLetterStack implements AutoCloseable {

    private final StackAddress address;
    private final Topics topics;
    private final DeadLetterArchive archive;

    private DeadLetterStack(StackAddress address) {
        this.address = address;
        this.topics = new Topics(Catalogue.load(), RegistryConfig.from(address.registry()));
        this.archive = new DeadLetterArchive(address.consumer(), topics);
    }

    /** What a command does with the connection. */
    interface Work {
        int on(DeadLetterStack stack) throws InterruptedException;
    }

    /** Does some work, and says what went wrong in words of its user. */
    static int work(StackAddress address, Work work) throws InterruptedException {
        try (DeadLetterStack stack = new DeadLetterStack(address)) {
            return work.on(stack);
        } catch (UnreplayableException e) {
            throw new CommandFailure(ExitCode.SOME_INPUT_FAILED, String.valueOf(e.getMessage()), e);
        } catch (DeskTakenException e) {
            throw new CommandFailure(ExitCode.SOME_INPUT_FAILED, e.getMessage() + "; give it again", e);
        } catch (KafkaException e) {
            throw address.unavailable(e);
        }
    }

    Topics topics() {
        return topics;
    }

    DeadLetterArchive archive() {
        return archive;
    }

    DeadLetterDesk desk() {
        return new DeadLetterDesk(address.client(), topics, archive, Clock.systemUTC());
    }

    /** The one dead letter whose id begins so. */
    DeadLetterHistory only(String id) {
        DeadLetterLedger ledger = archive.read();
        var found = ledger.all().stream()
                .filter(history -> history.id().startsWith(id))
                .toList();
        if (found.size() != 1) {
            throw new CommandFailure(
                    ExitCode.SOME_INPUT_FAILED,
                    found.isEmpty()
                            ? "\"%s\" is no dead letter; \"dlq list --each\" shows their ids"
                                    .formatted(Printable.line(id))
                            : "\"%s\" is the beginning of %d ids; give more of it"
                                    .formatted(Printable.line(id), found.size()));
        }
        return found.get(0);
    }

    @Override
    public void close() {
        archive.close();
        topics.close();
    }
}
