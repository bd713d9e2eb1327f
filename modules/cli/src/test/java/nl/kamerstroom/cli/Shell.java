package nl.kamerstroom.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs the command as a shell does, and keeps what it says. */
final class Shell {

    /**
     * What a command left behind.
     *
     * @param exitCode how it ended
     * @param out standard output
     * @param err standard error
     */
    record Result(int exitCode, String out, String err) {}

    private final boolean interactive;
    private String in = "";

    private Shell(boolean interactive) {
        this.interactive = interactive;
    }

    static Shell pipe() {
        return new Shell(false);
    }

    static Shell terminal() {
        return new Shell(true);
    }

    Shell typing(String lines) {
        in = lines;
        return this;
    }

    Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                interactive,
                160);
        int exitCode = KamerstroomCommand.commandLine(terminal).execute(arguments);
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
