package nl.kamerstroom.evaluate;

import java.util.Locale;
import java.util.Optional;
import nl.kamerstroom.text.Span;

/** Finds an annotator's anchor in a letter, whatever the white space, and widens it to its sentence. */
final class Anchor {

    /** Text without white space, and for each kept character its place in the text. */
    private static final class Flat {

        private final StringBuilder kept = new StringBuilder();
        private final int[] at;

        Flat(String source) {
            at = new int[source.length()];
            for (int i = 0; i < source.length(); i++) {
                char c = source.charAt(i);
                if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\u00ad' && c != '\u200b') {
                    at[kept.length()] = i;
                    kept.append(c);
                }
            }
        }

        String text() {
            return kept.toString();
        }

        int at(int index) {
            return at[index];
        }
    }

    private final String text;
    private final Flat flat;

    Anchor(String text) {
        this.text = text;
        this.flat = new Flat(text);
    }

    /** The sentence, by ". " and line ends, that holds the anchor. */
    Optional<Span> sentenceOf(String anchor) {
        String wanted = new Flat(anchor).text();
        int found = flat.text().indexOf(wanted);
        if (found < 0) {
            found = flat.text().toLowerCase(Locale.ROOT).indexOf(wanted.toLowerCase(Locale.ROOT));
        }
        if (found < 0 || wanted.isEmpty()) {
            return Optional.empty();
        }
        int start = flat.at(found);
        int end = flat.at(found + wanted.length() - 1) + 1;
        int left = Math.max(before(". ", start), before("\n", start));
        return Optional.of(new Span(left + 1, Math.min(behind(". ", end), behind("\n", end))));
    }

    /** Where {@code mark} last stands wholly before {@code offset}; −1 where it does not. */
    private int before(String mark, int offset) {
        return text.lastIndexOf(mark, offset - mark.length());
    }

    private int behind(String mark, int offset) {
        int found = text.indexOf(mark, offset);
        return found < 0 ? text.length() : found;
    }
}
