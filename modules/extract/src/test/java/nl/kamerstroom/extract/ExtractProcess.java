package nl.kamerstroom.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The extract service in a process of its own, as an operator runs it, with what it and its workers take of memory. */
final class ExtractProcess implements AutoCloseable {

    private final Process process;

    private ExtractProcess(Process process) {
        this.process = process;
    }

    static ExtractProcess start(Map<String, String> settings, String heap, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                ExtractMain.class.getName()));
        settings.forEach((name, value) -> command.addAll(List.of("-s", name + "=" + value)));
        return new ExtractProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The processes that parse documents for it. */
    List<ProcessHandle> workers() {
        return process.children().toList();
    }

    /** The most memory that it took until now, in MiB (proc(5), VmHWM). */
    long peakMemory() {
        return peakMemory(process.pid());
    }

    /** The most memory that one of its workers, of those that are there, took until now, in MiB. */
    long workerMemory() {
        return workers().stream()
                .mapToLong(worker -> peakMemory(worker.pid()))
                .max()
                .orElse(0);
    }

    private static long peakMemory(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
