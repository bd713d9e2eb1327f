package nl.kamerstroom.parser.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.kamerstroom.formats.ReadLimits;

/** How a worker is started: with the Java and the class path that run us, and nothing else of ours. */
final class WorkerCommand {

    /** Exit code of a worker whose memory is used up, ours and the virtual machine's own. */
    static final int OUT_OF_MEMORY = 3;

    /** Exit code of a worker that met what it cannot name. */
    static final int BROKEN = 70;

    private final List<String> words;

    private WorkerCommand(List<String> words) {
        this.words = List.copyOf(words);
    }

    static WorkerCommand of(ReadLimits limits, WorkerLimits worker) {
        Stream<String> machine = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + worker.heapBytes(),
                "-Xss1m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:ReservedCodeCacheSize=32m",
                // It lives for short tasks: starting fast and staying small is worth more than peak speed.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                // No files, no sockets, no words on standard output.
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:+DisplayVMOutputToStderr",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                // The same text on every machine.
                "-Dfile.encoding=UTF-8",
                "-Duser.language=nl",
                "-Duser.country=NL",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                WorkerMain.class.getName());
        return new WorkerCommand(Stream.concat(machine, arguments(limits)).toList());
    }

    /** Starts a process that knows nothing of our environment, where passwords may be. */
    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    private static Stream<String> arguments(ReadLimits limits) {
        return LongStream.of(
                        limits.bytes(), limits.unpackedBytes(), limits.entries(), limits.pages(), limits.characters())
                .mapToObj(Long::toString);
    }

    static ReadLimits limits(String[] arguments) {
        return new ReadLimits(
                Integer.parseInt(arguments[0]),
                Long.parseLong(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]));
    }
}
