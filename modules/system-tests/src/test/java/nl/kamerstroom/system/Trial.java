package nl.kamerstroom.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** A scenario while it runs: what its course acts on, and what the faults hit. For one thread. */
final class Trial {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final int TRIES = 8;

    /** The default of {@code health.shutdown.timeout.ms}. */
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final ProcessStack stack;
    private final Progress progress;
    private final Submissions submissions;
    private final LetterLoad load;
    private final int letters;
    private final List<Poison> documents;
    private final Repairs repairs;
    private final Inbox inbox;
    private final List<String> faults = new ArrayList<>();
    private long faultAt = System.nanoTime();
    private long pending;

    /**
     * @param letters how many come in that can be read
     * @param documents what comes in that nobody can read
     */
    Trial(
            ProcessStack stack,
            Progress progress,
            Submissions submissions,
            LetterLoad load,
            int letters,
            List<Poison> documents,
            Repairs repairs) {
        this.stack = stack;
        this.progress = progress;
        this.submissions = submissions;
        this.load = load;
        this.letters = letters;
        this.documents = List.copyOf(documents);
        this.repairs = repairs;
        this.inbox = new Inbox(stack, Instant.now());
    }

    ProcessStack stack() {
        return stack;
    }

    /** When the fault struck, as {@link System#nanoTime()} tells it. */
    long faultAt() {
        return faultAt;
    }

    /** How many records the fault kept from being finished. */
    long pending() {
        return pending;
    }

    /** What was wrong already while the scenario ran. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Lets letters come in, if they do not yet, and waits until a share has come, so that the fault strikes amid the work. */
    void awaitFlow() {
        awaitFlow(Stage.INGEST);
    }

    /** Waits until a service has put out a share of the letters more. */
    void awaitFlow(Stage stage) {
        load.begin();
        String output = stage.output(stack.catalogue());
        int before = progress.log().of(output).size();
        often("letters flow", () -> progress.log().of(output).size() > before + letters / 6);
    }

    /** Kills a service while it has work, again where it had just finished; it does not run when this returns. */
    void killAtWork(Stage stage) throws InterruptedException {
        killWhile(stage, () -> progress.pending(stage), () -> stack.start(stage));
    }

    /**
     * Kills a service that has put out a letter and has not committed that it read it: what exactly-once never shows.
     *
     * @param start how the service is started for another try
     */
    void killBetweenOutputAndCommit(Stage stage, Runnable start) throws InterruptedException {
        String output = stage.output(stack.catalogue());
        killWhile(stage, () -> Math.max(0, seen(output) - progress.done(stage)), start);
    }

    private void killWhile(Stage stage, LongSupplier hit, Runnable start) throws InterruptedException {
        pending = 0;
        for (int i = 0; i < TRIES && pending == 0; i++) {
            if (i > 0) {
                start.run();
                stack.awaitReady(stage);
            }
            often("work for " + stage, () -> hit.getAsLong() > 0);
            strike();
            stack.service(stage).kill();
            pending = hit.getAsLong();
        }
    }

    /**
     * Freezes a service that holds a transaction open and lets it go on when the others have given it up: its group
     * without it, its transaction aborted. It believes then that both are still its own.
     */
    void freezeUntilGivenUp(Stage stage) throws Exception {
        Set<String> held = Set.of();
        for (int i = 0; i < TRIES && held.isEmpty(); i++) {
            often("work for " + stage, () -> progress.pending(stage) > 0);
            strike();
            stack.service(stage).freeze();
            held = heldOpen();
            if (held.isEmpty()) {
                stack.service(stage).thaw();
            }
        }
        pending = held.isEmpty() ? 0 : progress.pending(stage);
        Set<String> transactions = new HashSet<>(held);
        often("group without " + stage, () -> progress.members(stage) == 1);
        often("transactions aborted", () -> {
            transactions.retainAll(progress.openTransactions());
            return transactions.isEmpty();
        });
        stack.service(stage).thaw();
    }

    /** Names of transactions that stay open for much longer than one that is alive. */
    private Set<String> heldOpen() {
        Set<String> held = new HashSet<>(progress.openTransactions());
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        for (int i = 0; i < TRIES; i++) {
            held.retainAll(progress.openTransactions());
        }
        return held;
    }

    /** Kills the broker while letters are on their way; it does not run when this returns. */
    void killBrokerAtWork() {
        strikeAtWork();
        stack.killBroker();
    }

    /** The fault strikes now, while letters are on their way. */
    void strikeAtWork() {
        often("letters on their way", () -> {
            pending = pendingAnywhere();
            return pending > 0;
        });
        strike();
    }

    /** Waits until a service has more to do than it can have while it works. */
    void awaitJam(Stage stage) {
        often("a jam before " + stage, () -> progress.pending(stage) > letters / 6);
        pending = progress.pending(stage);
    }

    /** Waits until a service has said something. */
    void awaitPrinted(Stage stage, String words) {
        often(stage + " says " + words, () -> stack.service(stage).printed().contains(words));
    }

    /**
     * Replays the dead letters of extract, kills the command in the middle and gives it again; waits until each has been
     * handed back once and has failed once more. What has failed twice is parked, so that no replay follows on another.
     *
     * @param dead how many there are
     */
    void replayDeadLetters(int dead) throws InterruptedException {
        load.begin();
        String topic = stack.catalogue().deadLetter("extract").name();
        String replays = stack.catalogue().replay("extract").name();
        String[] command = {"dlq", "replay", "--stage", "find-events", "--max-attempts", "2", "--rate", "5"};
        often("dead letters", () -> seen(topic) == dead);
        ServiceProcess replaying = stack.command(command);
        often("a part replayed", () -> seen(replays) > 0);
        strike();
        replaying.kill();
        pending = dead - (long) seen(replays);
        ServiceProcess again = stack.command(command);
        if (again.exitCode() != 0) {
            throw new IllegalStateException(again.printed());
        }
        often("each replayed once: " + dead, () -> seen(replays) == dead && seen(topic) == 2 * dead);
    }

    /** Asks a service to end while letters are on their way, and starts it again: it must finish or leave its work in time. */
    void terminateAtWork(Stage stage) throws InterruptedException {
        strikeAtWork();
        Duration took = stack.service(stage).terminate();
        if (took.compareTo(DRAIN) > 0) {
            faults.add("%s took %d ms to end".formatted(stage, took.toMillis()));
        }
        stack.start(stage);
        stack.awaitReady(stage);
    }

    /** Starts extract with a limit that keeps long letters out. */
    void limitExtract() {
        stack.service(Stage.EXTRACT).close();
        stack.start(
                Stage.EXTRACT,
                Stage.EXTRACT.main(),
                Map.of("extract.max.characters", Integer.toString(Scenario.Mail.LONG)));
        stack.awaitReady(Stage.EXTRACT);
    }

    /**
     * Waits until all that is dead is there, and looks whether the operator is told why; then mends what can be mended:
     * lifts the limit and replays what it kept out, and hands in good letters for bad documents.
     *
     * @param corrections how many documents
     */
    void repairDeadLetters(int corrections) throws InterruptedException {
        List<Poison> poison = new ArrayList<>(documents);
        poison.addAll(submissions.poisoned());
        Map<String, Long> expected = repairs.expectedCauses(poison);
        awaitDeadLetters(expected);
        explain(expected);
        stack.service(Stage.EXTRACT).close();
        stack.start(Stage.EXTRACT);
        inbox.replay(Repairs.LIMIT.code());
        List<SeededLetter> corrected = documents.subList(0, corrections).stream()
                .map(document -> submissions.another().correcting(document.letterId()))
                .toList();
        inbox.correct(corrected);
        corrected.forEach(letter -> {
            submissions.add(letter);
            repairs.correct(letter.id());
        });
        repairs.subtractFrom(expected, documents);
        explain(expected);
    }

    private void awaitDeadLetters(Map<String, Long> expected) {
        long count = expected.values().stream().mapToLong(Long::longValue).sum();
        await("dead letters: " + count)
                .atMost(PATIENCE.multipliedBy(3))
                .pollInterval(OFTEN.multipliedBy(25))
                .until(() -> load.isDone()
                        && Stream.of("ingest", "extract", "enrich", "sink-postgres")
                                        .mapToInt(service -> seen(stack.catalogue()
                                                .deadLetter(service)
                                                .name()))
                                        .sum()
                                >= count);
    }

    private void explain(Map<String, Long> expected) throws InterruptedException {
        Map<String, Long> listed = inbox.openByCause();
        if (!listed.equals(expected)) {
            faults.add("dlq list says %s instead of %s".formatted(new TreeMap<>(listed), new TreeMap<>(expected)));
        }
    }

    private int seen(String topic) {
        return progress.log().of(topic).size();
    }

    /** Others write to the topic of submitted letters, too. */
    Submissions submissions() {
        return submissions;
    }

    private void strike() {
        faultAt = System.nanoTime();
    }

    private long pendingAnywhere() {
        return progress.pending(Stage.INGEST) + progress.pending(Stage.EXTRACT) + progress.pending(Stage.ENRICH);
    }

    private static void often(String what, Callable<Boolean> state) {
        await(what)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .until(state);
    }
}
