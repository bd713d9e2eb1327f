package nl.kamerstroom.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kamerstroom.embedded.EmbeddedDatabase;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.platform.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.core.ConditionTimeoutException;

/** Runs scenarios one after the other on one stack, and judges each. */
final class ChaosSuite implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final long seed;
    private final int slowness;
    private final Arrivals arrivals = new Arrivals();
    private final Oracle oracle = new Oracle();
    private final ProcessStack stack;
    private final Admin admin;
    private final Topics topics;
    private final CommittedLog log;
    private final StoredEvents stored;
    private final Progress progress;
    private final Books books;
    private final LiveWatch live;
    private int scenarios;

    /**
     * Starts the stack.
     *
     * @param seed what decides the letters
     * @param slowness how many times longer than usual a pause may be, 1 on a machine that does nothing else
     */
    ChaosSuite(Path data, long seed, int slowness) {
        this.seed = seed;
        this.slowness = slowness;
        stack = ProcessStack.start(data);
        admin = stack.admin();
        topics = new Topics(stack.catalogue(), stack.registryConfig());
        log = CommittedLog.open(stack.settings().bootstrapServers(), stack.catalogue(), arrivals);
        stored = StoredEvents.watch(stack.settings().jdbcUrl(), EmbeddedDatabase.NAME, arrivals);
        progress = new Progress(admin, stack.catalogue(), log);
        books = new Books(topics, log);
        live = new LiveWatch(stack.probes());
    }

    /** Hands letters in, lets the scenario happen, waits until all is quiet, and judges. */
    Verdict run(Scenario scenario) throws Exception {
        scenarios++;
        LetterSeeds seeds = new LetterSeeds(seed, scenarios);
        List<SeededLetter> letters = new ArrayList<>(seeds.take(scenario.mail().letters()));
        List<Poison> poison =
                new ArrayList<>(Poison.documents(scenarios, scenario.mail().poison()));
        List<SeededLetter> longLetters =
                seeds.takeLongerThan(Scenario.Mail.LONG, scenario.mail().longLetters());
        Repairs repairs = new Repairs(longLetters.stream().map(SeededLetter::id).collect(Collectors.toSet()));
        books.read();
        log.forget();
        arrivals.forget();
        List<byte[]> bodies = bodies(scenario.mail(), letters, longLetters, poison);
        letters.addAll(longLetters);
        oracle.read(letters);
        try (Submissions submissions = new Submissions(stack, topics, seeds);
                LetterLoad load =
                        new LetterLoad(stack.ingest(), bodies, scenario.mail().perSecond())) {
            Trial trial = new Trial(stack, progress, submissions, load, letters.size(), List.copyOf(poison), repairs);
            scenario.course().run(trial);
            load.begin();
            letters.addAll(submissions.letters());
            oracle.read(submissions.letters());
            poison.addAll(submissions.poisoned());
            Set<String> ids = letters.stream().map(SeededLetter::id).collect(Collectors.toSet());
            List<String> faults = new ArrayList<>(settle(load, ids));
            faults.addAll(trial.faults());
            faults.addAll(load.refused());
            return judge(scenario, trial, new Outcome(topics, log, oracle, ids, poison, repairs), faults);
        } finally {
            stack.stopSecond();
        }
    }

    /** The names of all metrics that the services give to Prometheus. */
    Set<String> metrics() throws IOException, InterruptedException {
        Set<String> names = new TreeSet<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (URI service : stack.probes()) {
                HttpRequest request =
                        HttpRequest.newBuilder(service.resolve("/metrics")).build();
                http.send(request, BodyHandlers.ofString())
                        .body()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("[{ ]", 2)[0])
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** In an order that the seed decides. */
    private List<byte[]> bodies(
            Scenario.Mail mail, List<SeededLetter> letters, List<SeededLetter> longLetters, List<Poison> poison) {
        List<byte[]> bodies = new ArrayList<>();
        longLetters.forEach(letter -> bodies.add(letter.bytes()));
        letters.forEach(letter -> bodies.add(letter.bytes()));
        letters.subList(0, mail.again()).forEach(letter -> bodies.add(letter.bytes()));
        poison.forEach(some -> bodies.add(some.bytes()));
        Collections.shuffle(bodies, new Random(seed));
        return bodies;
    }

    @Override
    public void close() {
        try (stack;
                live;
                oracle;
                admin;
                topics;
                log) {
            stored.close();
        }
    }

    /** Waits until everything has come out; says what has not. */
    private List<String> settle(LetterLoad load, Set<String> letters) {
        int events = oracle.events(List.copyOf(letters)).size();
        List<String> faults = new ArrayList<>();
        settled(faults, "not all letters were accepted", load::isDone);
        settled(faults, "not all letters came out", () -> count(LetterExtracted.class) >= letters.size());
        settled(
                faults,
                "services have work left",
                () -> Stream.of(Stage.values()).allMatch(stage -> progress.pending(stage) == 0));
        settled(faults, "not all events came out", () -> count(EventPublished.class) >= events);
        settled(faults, "not all events are stored", () -> stored.letters().containsAll(letters));
        settled(faults, "the audit has not counted all", books::hasSeenAll);
        settled(
                faults,
                "transactions are open",
                () -> progress.openTransactions().isEmpty());
        return faults;
    }

    private static void settled(List<String> faults, String otherwise, Callable<Boolean> state) {
        if (!faults.isEmpty()) {
            return;
        }
        try {
            await().atMost(PATIENCE).pollInterval(LOOK).until(state);
        } catch (ConditionTimeoutException late) {
            faults.add("%s after %d s".formatted(otherwise, PATIENCE.toSeconds()));
        }
    }

    private Verdict judge(Scenario scenario, Trial trial, Outcome outcome, List<String> faults) {
        faults.addAll(outcome.faults());
        faults.addAll(books.faults());
        faults.addAll(live.refusals());
        Outcome.compare(faults, "event stored", outcome.ids(), stored.eventsOf(outcome.readable()));
        Duration pause = arrivals.longestPause(scenario.watched().output(stack.catalogue()), trial.faultAt());
        if (pause.compareTo(scenario.longestPause().multipliedBy(slowness)) > 0) {
            faults.add("nothing came out for %d ms".formatted(pause.toMillis()));
        }
        if (trial.pending() == 0) {
            faults.add("VOID: the fault hit no pending work");
        }
        return new Verdict(
                scenario.name(),
                outcome.readable().size(),
                outcome.expected(),
                outcome.seen(),
                outcome.duplicates(),
                trial.pending(),
                pause,
                faults);
    }

    private int count(Class<? extends SpecificRecord> record) {
        return log.of(stack.catalogue().topicOf(record).name()).size();
    }
}
