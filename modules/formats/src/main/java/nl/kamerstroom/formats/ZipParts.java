package nl.kamerstroom.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;

/** Unpacks the wanted parts of an archive, and counts every byte that any part unpacks to. */
final class ZipParts {

    private static final int END_RECORD = 22;

    private ZipParts() {}

    static Map<String, byte[]> read(byte[] archive, Set<String> wanted, ReadLimits limits) {
        if (!isWhole(archive)) {
            throw new UnreadableDocumentException(Reason.BROKEN, "Its archive is cut off; send the undamaged file.");
        }
        Map<String, byte[]> parts = new HashMap<>();
        long budget = limits.unpackedBytes();
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                if (entries > limits.entries()) {
                    throw bomb("more than %d files".formatted(limits.entries()));
                }
                ByteArrayOutputStream kept = new ByteArrayOutputStream();
                budget -=
                        unpack(zip, budget, wanted.contains(entry.getName()) ? kept : OutputStream.nullOutputStream());
                if (wanted.contains(entry.getName())) {
                    parts.put(entry.getName(), kept.toByteArray());
                }
            }
        } catch (IOException e) {
            throw new UnreadableDocumentException(Reason.BROKEN, "Its archive is damaged.", e);
        }
        return parts;
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

    private static long unpack(ZipInputStream zip, long budget, OutputStream kept) throws IOException {
        byte[] buffer = new byte[8192];
        long count = 0;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            count += n;
            if (count > budget) {
                throw bomb("more bytes than are read");
            }
            kept.write(buffer, 0, n);
        }
        return count;
    }

    private static UnreadableDocumentException bomb(String what) {
        return new UnreadableDocumentException(Reason.ARCHIVE_BOMB, "Its archive unpacks to %s.".formatted(what));
    }
}
