package nl.kamerstroom.formats;

/**
 * How much a document may ask of its reader.
 *
 * @param bytes size of the document, at least 1
 * @param unpackedBytes size of all that it unpacks to, at least 1
 * @param entries files in its archive, at least 1
 * @param pages at least 1
 * @param characters of its text, at least 1
 */
public record ReadLimits(int bytes, long unpackedBytes, int entries, int pages, int characters) {

    public ReadLimits {
        if (bytes < 1 || unpackedBytes < 1 || entries < 1 || pages < 1 || characters < 1) {
            throw new IllegalArgumentException("Every read limit must be at least 1");
        }
    }

    /** 8 MiB, 128 MiB unpacked, 2000 entries, 500 pages, 200,000 characters: a letter of some seventy dense pages. */
    public static ReadLimits standard() {
        return new ReadLimits(8 << 20, 128L << 20, 2000, 500, 200_000);
    }
}
