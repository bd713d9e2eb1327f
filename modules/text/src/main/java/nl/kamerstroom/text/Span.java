package nl.kamerstroom.text;

/**
 * A stretch of a letter's canonical text, in UTF-16 code units.
 *
 * @param start the first character's offset, from 0
 * @param end the offset behind the last character, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Span [%d, %d) must have 0 <= start <= end".formatted(start, end));
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that holds both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The words that this span has in {@code text}. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Orders by start; of two that start together the longer comes first. */
    @Override
    public int compareTo(Span other) {
        return start == other.start ? Integer.compare(other.end, end) : Integer.compare(start, other.start);
    }
}
