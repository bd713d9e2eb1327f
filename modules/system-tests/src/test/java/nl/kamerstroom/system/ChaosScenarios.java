package nl.kamerstroom.system;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kamerstroom.system.Scenario.Mail;

/** What the chaos suite does to the stack. */
final class ChaosScenarios {

    private static final int FEW = 300;
    private static final int MANY = 600;
    private static final int PER_SECOND = 50;
    private static final int FAST = 400;

    /** A service that was killed is missed after 10 s. */
    private static final Duration SESSION_TIMEOUT_AND_FIVE = Duration.ofSeconds(15);

    /** Where the time is not the question, or the machine builds at the same time. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private ChaosScenarios() {}

    /** What every build runs. */
    static List<Scenario> briefly() {
        return List.of(kill(Stage.ENRICH, FEW, LONG), killBroker(FEW), manyLetters(FEW, PER_SECOND));
    }

    /** All. */
    static List<Scenario> thoroughly() {
        return List.of(
                kill(Stage.INGEST, MANY, SESSION_TIMEOUT_AND_FIVE),
                kill(Stage.EXTRACT, MANY, SESSION_TIMEOUT_AND_FIVE),
                kill(Stage.ENRICH, MANY, SESSION_TIMEOUT_AND_FIVE),
                kill(Stage.SINK_POSTGRES, MANY, SESSION_TIMEOUT_AND_FIVE),
                kill(Stage.AUDIT, MANY, SESSION_TIMEOUT_AND_FIVE),
                killBroker(MANY),
                terminateAll(),
                freeze(Stage.EXTRACT),
                freeze(Stage.ENRICH),
                startWithoutRegistry(),
                loseRegistry(),
                loseDatabase(),
                postTwice(),
                replay(),
                poison(Stage.EXTRACT),
                poison(Stage.ENRICH),
                poison(Stage.SINK_POSTGRES),
                deleteState(),
                rollingRestart(),
                manyLetters(10_000, FAST));
    }

    /** Extract without exactly-once: whoever looks for duplicates must find some. */
    static Scenario negativeControl() {
        return scenario("negative control: extract at least once", FEW, Stage.EXTRACT, trial -> {
            trial.stack().service(Stage.EXTRACT).close();
            startCareless(trial);
            trial.awaitFlow();
            trial.killBetweenOutputAndCommit(Stage.EXTRACT, () -> startCareless(trial));
            trial.stack().start(Stage.EXTRACT);
        });
    }

    private static Scenario kill(Stage stage, int letters, Duration longestPause) {
        return new Scenario(
                "kill -9 of " + stage.shortName(), Mail.of(letters, PER_SECOND), stage, longestPause, trial -> {
                    trial.awaitFlow();
                    trial.killAtWork(stage);
                    trial.stack().start(stage);
                });
    }

    /** Letters are posted all the time: whoever is asked to end loses none and doubles none. */
    private static Scenario terminateAll() {
        return scenario("SIGTERM to each service in turn", 4 * MANY, Stage.INGEST, trial -> {
            trial.awaitFlow();
            for (Stage stage : Stage.values()) {
                trial.terminateAtWork(stage);
            }
        });
    }

    private static Scenario killBroker(int letters) {
        return scenario("kill -9 of the broker", letters, Stage.ENRICH, trial -> {
            trial.awaitFlow();
            trial.killBrokerAtWork();
            trial.stack().startBroker();
        });
    }

    private static Scenario freeze(Stage stage) {
        return scenario("%s frozen, replaced, thawed".formatted(stage.shortName()), 2 * MANY, stage, trial -> {
            trial.stack().startSecond(stage);
            trial.awaitFlow();
            trial.freezeUntilGivenUp(stage);
            trial.stack().awaitReady(stage);
        });
    }

    private static Scenario startWithoutRegistry() {
        return scenario("registry away at the start of extract and enrich", MANY, Stage.ENRICH, trial -> {
            trial.awaitFlow();
            trial.stack().stopRegistry();
            trial.killAtWork(Stage.ENRICH);
            trial.stack().service(Stage.EXTRACT).kill();
            trial.stack().start(Stage.EXTRACT);
            trial.stack().start(Stage.ENRICH);
            trial.awaitPrinted(Stage.ENRICH, "Stream thread failed");
            trial.awaitPrinted(Stage.EXTRACT, "Stream thread failed");
            trial.stack().startRegistry();
        });
    }

    private static Scenario loseRegistry() {
        return scenario("registry away in the middle", MANY, Stage.ENRICH, trial -> {
            trial.awaitFlow();
            trial.strikeAtWork();
            trial.stack().stopRegistry();
            trial.awaitFlow(Stage.EXTRACT);
            trial.stack().awaitNotReady(Stage.EXTRACT);
            trial.stack().awaitNotReady(Stage.SINK_POSTGRES);
            trial.stack().startRegistry();
        });
    }

    private static Scenario loseDatabase() {
        return scenario("database away", MANY, Stage.SINK_POSTGRES, trial -> {
            trial.awaitFlow();
            trial.strikeAtWork();
            trial.stack().stopDatabase();
            trial.awaitJam(Stage.SINK_POSTGRES);
            trial.stack().awaitNotReady(Stage.SINK_POSTGRES);
            trial.stack().startDatabase();
        });
    }

    /** At the same time, too: several are on their way at any moment. */
    private static Scenario postTwice() {
        return new Scenario(
                "each letter twice, kill -9 of ingest",
                new Mail(FEW, PER_SECOND, FEW, 0),
                Stage.INGEST,
                LONG,
                trial -> {
                    trial.awaitFlow();
                    trial.killAtWork(Stage.INGEST);
                    trial.stack().start(Stage.INGEST);
                });
    }

    private static Scenario poison(Stage stage) {
        return new Scenario(
                "poison of every kind, kill -9 of " + stage.shortName(),
                new Mail(FEW, PER_SECOND, 0, FEW / 10),
                stage,
                LONG,
                trial -> {
                    trial.submissions().poison();
                    trial.awaitFlow();
                    trial.killAtWork(stage);
                    trial.submissions().poison();
                    trial.stack().start(stage);
                });
    }

    private static Scenario replay() {
        int dead = FEW / 10;
        Mail mail = new Mail(FEW, PER_SECOND, 0, dead);
        return new Scenario("kill -9 of dlq replay", mail, Stage.EXTRACT, LONG, trial -> trial.replayDeadLetters(dead));
    }

    /** Ingest and enrich must still know what they knew. */
    private static Scenario deleteState() {
        return new Scenario(
                "state of ingest and enrich deleted", new Mail(FEW, PER_SECOND, FEW, 0), Stage.ENRICH, LONG, trial -> {
                    trial.awaitFlow();
                    trial.killAtWork(Stage.ENRICH);
                    trial.stack().service(Stage.INGEST).kill();
                    trial.stack().deleteState(Stage.ENRICH);
                    trial.stack().deleteState(Stage.INGEST);
                    trial.stack().start(Stage.INGEST);
                    trial.stack().start(Stage.ENRICH);
                });
    }

    /** Two instances, restarted in turn, while letters of a newer schema version come in. */
    private static Scenario rollingRestart() {
        return scenario("rolling restart of extract, newer schema version", MANY, Stage.EXTRACT, trial -> {
            ServiceProcess second = trial.stack().startSecond(Stage.EXTRACT);
            trial.awaitFlow();
            trial.strikeAtWork();
            trial.stack().service(Stage.EXTRACT).close();
            trial.submissions().newer();
            trial.stack().start(Stage.EXTRACT);
            trial.stack().awaitReady(Stage.EXTRACT);
            second.close();
        });
    }

    /**
     * One in twenty is poison, one in ten a duplicate. An operator then finds each dead letter explained, and repairs
     * what can be repaired: a fifth of the poison, which a limit keeps out, and four documents.
     */
    private static Scenario manyLetters(int count, int perSecond) {
        int poison = count / 20;
        int longLetters = poison / 5;
        Mail mail = new Mail(count - count / 10 - poison, perSecond, count / 10, poison - longLetters, longLetters);
        String name = String.format(Locale.ROOT, "%,d letters, 5 %% poison, 10 %% duplicates, repaired", count);
        return new Scenario(name, mail, Stage.ENRICH, LONG, trial -> {
            trial.limitExtract();
            trial.awaitFlow();
            trial.submissions().poison();
            trial.strikeAtWork();
            trial.repairDeadLetters(4);
        });
    }

    private static Scenario scenario(String name, int letters, Stage watched, Scenario.Course course) {
        return new Scenario(name, Mail.of(letters, PER_SECOND), watched, LONG, course);
    }

    /** With seconds between commits, so that a kill is sure to strike between output and commit. */
    private static void startCareless(Trial trial) {
        trial.stack().start(Stage.EXTRACT, AtLeastOnceMain.class, Map.of("streams.commit.interval.ms", "2000"));
    }
}
