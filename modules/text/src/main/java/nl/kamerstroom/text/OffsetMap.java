package nl.kamerstroom.text;

/** Leads from an offset in the canonical text back to the source. */
@FunctionalInterface
public interface OffsetMap {

    /** The offset in the source's raw text of the character at {@code canonicalOffset} of the canonical text. */
    int toSource(int canonicalOffset);
}
