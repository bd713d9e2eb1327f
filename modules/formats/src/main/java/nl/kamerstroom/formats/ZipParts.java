package nl.kamerstroom.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;

/**
 * The parts of an archive. Every byte that any part unpacks to is counted before one part is read; parts are never written
 * anywhere, so their names lead nowhere, and they are read as they unpack, so none is held in memory.
 */
final class ZipParts {

    private static final int END_RECORD = 22;

    private final byte[] archive;

    private ZipParts(byte[] archive) {
        this.archive = archive;
    }

    /** @throws UnreadableDocumentException where the archive is damaged or unpacks to more than the limits allow */
    static ZipParts of(byte[] archive, ReadLimits limits) {
        if (!isWhole(archive)) {
            throw new UnreadableDocumentException(Reason.BROKEN, "Its archive is cut off; send the undamaged file.");
        }
        long budget = limits.unpackedBytes();
        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = unpack(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!names.add(entry.getName())) {
                    throw new UnreadableDocumentException(
                            Reason.BROKEN, "Its archive holds '%s' twice.".formatted(entry.getName()));
                }
                if (names.size() > limits.entries()) {
                    throw bomb("more than %d files".formatted(limits.entries()));
                }
                budget -= count(zip, budget);
            }
        } catch (IOException e) {
            throw damaged(e);
        }
        return new ZipParts(archive);
    }

    /** The bytes of a part, unpacked as they are read; to be closed. Empty where the archive has no such part. */
    Optional<InputStream> open(String name) {
        ZipInputStream zip = unpack(archive);
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return Optional.of(zip);
                }
            }
            zip.close();
            return Optional.empty();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static ZipInputStream unpack(byte[] archive) {
        return new ZipInputStream(new ByteArrayInputStream(archive));
    }

    /** Whether the archive has its end record, which only a comment of at most 64 KiB may follow (APPNOTE 4.3.16). */
    private static boolean isWhole(byte[] archive) {
        for (int i = archive.length - END_RECORD; i >= Math.max(0, archive.length - END_RECORD - 0xFFFF); i--) {
            if (archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 5 && archive[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private static long count(InputStream zip, long budget) throws IOException {
        byte[] buffer = new byte[8192];
        long count = 0;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            count += n;
            if (count > budget) {
                throw bomb("more bytes than are read");
            }
        }
        return count;
    }

    private static UnreadableDocumentException bomb(String what) {
        return new UnreadableDocumentException(Reason.ARCHIVE_BOMB, "Its archive unpacks to %s.".formatted(what));
    }

    private static UnreadableDocumentException damaged(IOException cause) {
        return new UnreadableDocumentException(Reason.BROKEN, "Its archive is damaged.", cause);
    }
}
