package nl.kamerstroom.cli;

import java.time.Duration;
import nl.kamerstroom.embedded.StackListener;

/** Tells a person which part of the stack is starting. */
final class DemoProgress implements StackListener {

    private final Terminal terminal;

    DemoProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void starting(String part) {
        terminal.err().println("starting " + part);
    }

    @Override
    public void started(String part, Duration took) {
        terminal.err().printf("started  %s in %.1f s%n", part, took.toMillis() / 1000.0);
    }

    @Override
    public void stopped(String part, Duration took) {
        terminal.err().println("stopped  " + part);
    }
}
