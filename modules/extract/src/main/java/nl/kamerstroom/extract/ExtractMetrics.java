package nl.kamerstroom.extract;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import nl.kamerstroom.parser.worker.Ending;
import nl.kamerstroom.parser.worker.WorkerListener;

/** What the extract service counts. */
final class ExtractMetrics implements WorkerListener {

    private final MeterRegistry meters;
    private final Timer duration;
    private final Counter empty;

    ExtractMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.duration = Timer.builder("kamerstroom.letters.extracted")
                .description("Letters read, and how long each took")
                .publishPercentileHistogram()
                .register(meters);
        this.empty = Counter.builder("kamerstroom.letters.without.event")
                .description("Letters that state no event")
                .register(meters);
    }

    /** Runs the analysis of a letter and counts what it yields. */
    AnalysedLetter time(Supplier<AnalysedLetter> analysis) {
        Timer.Sample sample = Timer.start(meters);
        AnalysedLetter letter = analysis.get();
        sample.stop(duration);
        if (letter.extracted().getEvents().isEmpty()) {
            empty.increment();
        }
        letter.extracted()
                .getEvents()
                .forEach(event -> Counter.builder("kamerstroom.events.extracted")
                        .description("Candidate events found in letters")
                        .tag("type", event.getType())
                        .register(meters)
                        .increment());
        return letter;
    }

    @Override
    public void started(Duration took) {
        Timer.builder("kamerstroom.parser.workers.started")
                .description("Processes that parse documents, and how long each took until it answered")
                .register(meters)
                .record(took);
    }

    @Override
    public void ended(Ending ending) {
        Counter.builder("kamerstroom.parser.workers.ended")
                .description("Processes that parse documents and are no more; timed-out and out-of-memory were killed")
                .tag("reason", code(ending))
                .register(meters)
                .increment();
    }

    @Override
    public void parsed(String outcome, Duration took) {
        Timer.builder("kamerstroom.documents.parsed")
                .description("Documents that went through a parser, how long each took and what came out")
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(meters)
                .record(took);
    }

    private static String code(Ending ending) {
        return ending.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
