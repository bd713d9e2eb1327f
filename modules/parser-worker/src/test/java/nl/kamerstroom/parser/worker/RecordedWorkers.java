package nl.kamerstroom.parser.worker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers what workers did. */
final class RecordedWorkers implements WorkerListener {

    final AtomicInteger started = new AtomicInteger();
    final List<Ending> endings = new CopyOnWriteArrayList<>();
    final List<String> outcomes = new CopyOnWriteArrayList<>();

    @Override
    public void started(Duration took) {
        started.incrementAndGet();
    }

    @Override
    public void ended(Ending ending) {
        endings.add(ending);
    }

    @Override
    public void parsed(String outcome, Duration took) {
        outcomes.add(outcome);
    }
}
