package nl.kamerstroom.extract;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** What the extract service counts. */
final class ExtractMetrics {

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
}
