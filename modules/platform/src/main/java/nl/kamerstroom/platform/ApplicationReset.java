package nl.kamerstroom.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Takes a Kafka Streams application back to where it began. */
final class ApplicationReset {

    private final String applicationId;
    private final Settings settings;
    private final PrintWriter out;

    ApplicationReset(String applicationId, Settings settings, PrintWriter out) {
        this.applicationId = applicationId;
        this.settings = settings;
        this.out = out;
    }

    /** Offsets, internal topics and local state. */
    int reset(boolean yes) {
        try (Admin admin = Admin.create(KafkaClients.admin(settings))) {
            List<String> internal = internalTopics(admin.listTopics().names().get());
            internal.forEach(topic -> say(yes, "internal topic " + topic));
            say(yes, "offsets of group " + applicationId);
            if (yes) {
                deleteGroup(admin);
                admin.deleteTopics(internal).all().get();
            }
            return clean(yes);
        } catch (ExecutionException failed) {
            throw new KafkaException(
                    "Service \"%s\" cannot be reset; stop every instance of it first, and see that the broker answers"
                            .formatted(applicationId),
                    failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILURE;
        }
    }

    /** Local state only. */
    int clean(boolean yes) {
        Path state = Path.of(settings.text("streams.state.dir"), applicationId);
        say(yes, "local state " + state);
        if (yes && Files.exists(state)) {
            delete(state);
        }
        if (!yes) {
            out.println("Nothing was deleted; say --yes to do it");
        }
        out.flush();
        return ExitCode.OK;
    }

    private List<String> internalTopics(Set<String> topics) {
        return topics.stream()
                .filter(topic -> topic.startsWith(applicationId + "-"))
                .filter(topic -> topic.endsWith("-changelog") || topic.endsWith("-repartition"))
                .sorted()
                .toList();
    }

    private void deleteGroup(Admin admin) throws ExecutionException, InterruptedException {
        try {
            admin.deleteConsumerGroups(List.of(applicationId)).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof GroupIdNotFoundException)) {
                throw failed;
            }
        }
    }

    private void say(boolean yes, String what) {
        out.println((yes ? "Deletes " : "Would delete ") + what);
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Local state \"%s\" cannot be deleted".formatted(directory), failed);
        }
    }
}
