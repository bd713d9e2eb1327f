package nl.kamerstroom.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out data only: a table or JSON lines
 * @param err everything that is said to a person
 * @param interactive whether {@code out} is a terminal
 * @param width the terminal's width in characters
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive, int width) {

    private static final int USUAL_WIDTH = 120;

    /** The process's own streams; the launcher says in {@code kamerstroom.terminal} whether output is a terminal. */
    static Terminal ofProcess() {
        return new Terminal(
                System.in,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("kamerstroom.terminal"),
                Integer.getInteger("kamerstroom.columns", USUAL_WIDTH));
    }
}
