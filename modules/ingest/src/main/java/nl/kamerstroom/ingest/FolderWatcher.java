package nl.kamerstroom.ingest;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.kamerstroom.ingest.RefusedLetterException.Reason;
import nl.kamerstroom.platform.Health;
import nl.kamerstroom.platform.LetterContent;
import nl.kamerstroom.platform.LogKeys;
import nl.kamerstroom.platform.Probe;
import nl.kamerstroom.platform.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the files of one folder, not of its subfolders. A file goes to {@code done/} when the broker has the letter
 * and to {@code failed/}, with a file that says why, when it will never be taken; else it stays for the next look. A
 * file that was handed in but not yet moved when the process died is handed in again, and comes out as a duplicate.
 */
final class FolderWatcher implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatcher.class);
    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".crdownload", ".filepart", "~");

    private final Path folder;
    private final IngestConfig config;
    private final LetterSubmitter submitter;
    private final IngestMetrics metrics;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("folder-watcher").unstarted(this::watch);
    private Map<Path, Look> seen = new HashMap<>();
    private volatile Optional<String> trouble = Optional.empty();

    FolderWatcher(Path folder, IngestConfig config, LetterSubmitter submitter, IngestMetrics metrics) {
        this.folder = folder;
        this.config = config;
        this.submitter = submitter;
        this.metrics = metrics;
    }

    /** How a file looked; when two looks are equal nobody is writing it. */
    private record Look(long size, FileTime modified) {}

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public void start() {
        try {
            Files.createDirectories(folder.resolve("done"));
            Files.createDirectories(folder.resolve("failed"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Folder \"%s\" cannot be watched; done/ and failed/ must be writable in it".formatted(folder), e);
        }
        thread.start();
    }

    @Override
    public Health health() {
        return Health.of(trouble.map(reason -> Health.Check.failed("folder", reason, Probe.READY))
                .orElseGet(() -> Health.Check.passed("folder", "watching " + folder)));
    }

    private void watch() {
        try {
            do {
                look();
            } while (!closing.await(config.folderInterval().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        Map<Path, Look> now = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(FolderWatcher::isCandidate).sorted().toList()) {
                if (closing.getCount() == 0) {
                    return;
                }
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
                Look look = new Look(attributes.size(), attributes.lastModifiedTime());
                if (!look.equals(seen.get(file)) || !take(file, look)) {
                    now.put(file, look);
                }
            }
            trouble = Optional.empty();
        } catch (IOException | UncheckedIOException failed) {
            trouble = Optional.of("folder \"%s\" cannot be worked with (%s)".formatted(folder, failed.getMessage()));
            LOG.atWarn().setCause(failed).addKeyValue(LogKeys.FILE, folder).log("Folder cannot be worked with");
        }
        seen = now;
    }

    private static boolean isCandidate(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file, NOFOLLOW_LINKS)
                && !name.startsWith(".")
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    /** Whether the file has left the folder. */
    private boolean take(Path file, Look look) throws IOException {
        try {
            byte[] content = read(file, look);
            String name = file.getFileName().toString();
            String sourceId = name + "#" + LetterContent.hash(content);
            Submission submission = submitter.submit(new Letter(content, "", name, "folder", Optional.of(sourceId)));
            move(file, folder.resolve("done"), submission.contentHash());
            LOG.atInfo()
                    .addKeyValue(LogKeys.FILE, name)
                    .addKeyValue(LogKeys.LETTER_ID, submission.letterId())
                    .log("File was taken in");
            return true;
        } catch (RefusedLetterException refused) {
            return !refused.reason().passes() && fail(file, refused);
        }
    }

    private byte[] read(Path file, Look look) throws IOException {
        if (look.size() > config.largestLetter()) {
            metrics.refused("folder", Reason.TOO_LARGE);
            throw new RefusedLetterException(
                    Reason.TOO_LARGE,
                    "The file has %d bytes; at most %d are taken".formatted(look.size(), config.largestLetter()));
        }
        return Files.readAllBytes(file);
    }

    private boolean fail(Path file, RefusedLetterException refused) throws IOException {
        String mark = Long.toHexString(Files.getLastModifiedTime(file).toMillis());
        Path moved = move(file, folder.resolve("failed"), mark);
        Files.writeString(
                moved.resolveSibling(moved.getFileName() + ".reason.txt"),
                "%s%n%s%n".formatted(refused.reason().code(), refused.detail()));
        LOG.atWarn()
                .addKeyValue(LogKeys.FILE, file.getFileName())
                .addKeyValue(LogKeys.REASON, refused.reason().code())
                .log("File was not taken in");
        return true;
    }

    /** Keeps the name where it is free, else marks it, so that nothing is written over. */
    private static Path move(Path file, Path target, String mark) throws IOException {
        Path free = target.resolve(file.getFileName());
        for (int attempt = 0; Files.exists(free, NOFOLLOW_LINKS); attempt++) {
            String prefix = mark.substring(0, Math.min(12, mark.length())) + (attempt == 0 ? "" : "-" + attempt);
            free = target.resolve(prefix + "-" + file.getFileName());
        }
        return Files.move(file, free, ATOMIC_MOVE);
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
