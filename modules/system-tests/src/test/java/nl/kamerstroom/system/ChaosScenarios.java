package nl.kamerstroom.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the chaos suite does to the stack. */
final class ChaosScenarios {

    private static final int FEW = 300;
    private static final int MANY = 800;
    private static final int PER_SECOND = 50;

    /** A service that was killed is missed after 10 s. */
    private static final Duration SESSION_TIMEOUT_AND_FIVE = Duration.ofSeconds(15);

    /** Where the time is not the question, or the machine builds at the same time. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private ChaosScenarios() {}

    /** What every build runs. */
    static List<Scenario> briefly() {
        return List.of(kill(Stage.ENRICH, FEW, LONG), killBroker(FEW));
    }

    /** All. */
    static List<Scenario> thoroughly() {
        return List.of(
                kill(Stage.INGEST, MANY, SESSION_TIMEOUT_AND_FIVE),
                kill(Stage.EXTRACT, MANY, SESSION_TIMEOUT_AND_FIVE),
                kill(Stage.ENRICH, MANY, SESSION_TIMEOUT_AND_FIVE),
                kill(Stage.SINK_POSTGRES, MANY, SESSION_TIMEOUT_AND_FIVE),
                killBroker(MANY));
    }

    /** Extract without exactly-once: whoever looks for duplicates must find some. */
    static Scenario negativeControl() {
        return new Scenario("negative control: extract at least once", FEW, PER_SECOND, Stage.EXTRACT, LONG, trial -> {
            trial.stack().service(Stage.EXTRACT).close();
            startCareless(trial);
            trial.awaitFlow();
            trial.killAtWork(Stage.EXTRACT, () -> startCareless(trial));
            trial.stack().start(Stage.EXTRACT);
        });
    }

    private static Scenario kill(Stage stage, int letters, Duration longestPause) {
        return new Scenario("kill -9 of " + stage.shortName(), letters, PER_SECOND, stage, longestPause, trial -> {
            trial.awaitFlow();
            trial.killAtWork(stage);
            trial.stack().start(stage);
        });
    }

    private static Scenario killBroker(int letters) {
        return new Scenario("kill -9 of the broker", letters, PER_SECOND, Stage.ENRICH, LONG, trial -> {
            trial.awaitFlow();
            trial.killBrokerAtWork();
            trial.stack().startBroker();
        });
    }

    /** With seconds between commits, so that a kill is sure to strike between output and commit. */
    private static void startCareless(Trial trial) {
        trial.stack().start(Stage.EXTRACT, AtLeastOnceMain.class, Map.of("streams.commit.interval.ms", "2000"));
    }
}
