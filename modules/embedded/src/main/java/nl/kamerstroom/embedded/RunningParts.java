package nl.kamerstroom.embedded;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The parts that run, in layers: those of one layer need only those below, so that they can stop together.
 *
 * <p>It may be closed while parts still start, from another thread: a part that comes up too late is stopped at once.
 */
public final class RunningParts implements AutoCloseable {

    private final StackListener listener;
    private final Deque<List<Part>> layers = new ArrayDeque<>();
    private boolean closed;

    /**
     * Nothing yet.
     *
     * @param depth how many layers there are
     */
    public RunningParts(StackListener listener, int depth) {
        this.listener = listener;
        Stream.generate(() -> new ArrayList<Part>()).limit(depth).forEach(layers::add);
    }

    /**
     * Starts a part, tells the listener, and remembers it.
     *
     * @param layer 0 is the lowest
     */
    public <P extends Part> P start(int layer, String name, Supplier<P> starter) {
        listener.starting(name);
        long begun = System.nanoTime();
        P part = keep(layer, starter.get());
        listener.started(name, since(begun));
        return part;
    }

    /**
     * Remembers a part, to stop it in its turn.
     *
     * @param layer 0 is the lowest
     */
    public <P extends Part> P keep(int layer, P part) {
        if (!isRemembered(layer, part)) {
            part.close();
            throw new StartException("The stack was stopped while '" + part.name() + "' started.");
        }
        return part;
    }

    /** Names of parts that have ended although nobody stopped them. */
    public synchronized List<String> ended() {
        return layers.stream()
                .flatMap(List::stream)
                .filter(part -> !part.isAlive())
                .map(Part::name)
                .toList();
    }

    /** Stops the layers from the top down, all parts of a layer at the same time; one that fails stops no other. */
    @Override
    public void close() {
        Optional<RuntimeException> failure = Optional.empty();
        for (List<Part> layer : takeAll()) {
            try {
                Together.run(
                        layer.stream().map(part -> (Runnable) () -> stop(part)).toList());
            } catch (RuntimeException e) {
                failure = Optional.of(failure.orElse(e));
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private synchronized boolean isRemembered(int layer, Part part) {
        if (!closed) {
            layers.stream().skip(layer).findFirst().orElseThrow().add(part);
        }
        return !closed;
    }

    private synchronized List<List<Part>> takeAll() {
        closed = true;
        List<List<Part>> fromTheTop = new ArrayList<>();
        layers.descendingIterator().forEachRemaining(layer -> fromTheTop.add(List.copyOf(layer)));
        layers.forEach(List::clear);
        return fromTheTop;
    }

    private void stop(Part part) {
        long begun = System.nanoTime();
        part.close();
        listener.stopped(part.name(), since(begun));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
