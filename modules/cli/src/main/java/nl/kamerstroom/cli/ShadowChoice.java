package nl.kamerstroom.cli;

import java.util.Map;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.Topics;
import nl.kamerstroom.replay.RunName;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Option;

/** Which run in the shadow is meant. */
final class ShadowChoice {

    @Option(
            names = "--shadow",
            paramLabel = "RUN",
            description =
                    "What the run is called; by default \"${DEFAULT-VALUE}\". Read again under one name, the newest counts.")
    private String run = "shadow";

    /** What is done with the run. */
    interface Work<T> {
        T on(Map<String, Object> client, Topics topics, RunName run);
    }

    /** Does some work on a stack, and says what went wrong in words of its user. */
    <T> T on(StackAddress stack, Work<T> work) {
        RunName name;
        try {
            name = new RunName(run);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
        try (Topics topics = new Topics(Catalogue.load(), RegistryConfig.from(stack.registry()))) {
            return work.on(stack.client(), topics, name);
        } catch (KafkaException e) {
            throw stack.unavailable(e);
        }
    }

    String name() {
        return run;
    }
}
