package nl.kamerstroom.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ties another process to the life of this one, even when this one is killed with {@code kill -9}.
 *
 * <p>A small shell reads from a pipe that only we hold open. When we are gone, whatever the reason, the operating
 * system closes the pipe, and the shell sends the signal.
 */
final class Tether implements AutoCloseable {

    // Ctrl-C reaches the whole process group: the shell ignores it and leaves the order of the stop to us.
    private static final String WATCH =
            "trap '' INT HUP TERM; read -r word; [ \"$word\" = released ] || kill -s \"$1\" \"$2\"";
    private static final String SHIELD = "trap '' INT HUP; exec \"$@\"";

    private final Process shell;

    private Tether(Process shell) {
        this.shell = shell;
    }

    /**
     * @param pid the process to end when this one ends
     * @param signal name of the signal for it, such as {@code TERM}
     */
    static Tether to(long pid, String signal) {
        try {
            return new Tether(new ProcessBuilder("sh", "-c", WATCH, "tether", signal, Long.toString(pid))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("No shell 'sh' to watch process " + pid + ".", e);
        }
    }

    /** A process that outlives Ctrl-C on our terminal, so that we can stop it when its turn has come. */
    static Process startShielded(List<String> command, Path log) throws IOException {
        List<String> shielded = Stream.concat(Stream.of("sh", "-c", SHIELD, "shield"), command.stream())
                .toList();
        return new ProcessBuilder(shielded)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Lets the other process go: it has been stopped in an orderly way. */
    @Override
    public void close() {
        try (var pipe = shell.getOutputStream()) {
            pipe.write("released\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            shell.destroyForcibly();
        }
    }
}
