package nl.kamerstroom.parser.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The memory that the operating system holds for a process, as Linux tells it (proc(5)). */
final class ResidentMemory {

    private static final String FIELD = "VmRSS:";

    private ResidentMemory() {}

    /** In bytes; empty where the process is gone or the system does not tell. */
    static OptionalLong of(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith(FIELD))
                    .mapToLong(line -> kilobytes(line) << 10)
                    .findFirst();
        } catch (IOException | NumberFormatException unknown) {
            return OptionalLong.empty();
        }
    }

    private static long kilobytes(String line) {
        return Long.parseLong(line.substring(FIELD.length()).replace("kB", "").strip());
    }
}
