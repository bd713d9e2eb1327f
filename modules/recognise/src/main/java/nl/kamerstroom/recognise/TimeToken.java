package nl.kamerstroom.recognise;

import java.util.List;
import java.util.function.Predicate;
import nl.kamerstroom.recognise.TimeLexicon.Entry;
import nl.kamerstroom.recognise.TimeLexicon.Kind;

/**
 * A word, number or mark of the text.
 *
 * @param word folded to lower case
 * @param start offset in the canonical text
 * @param end offset behind it
 * @param number the value of plain digits of at most four places, else -1
 * @param glued whether it follows the token before without white space
 * @param capital whether it begins with a capital letter
 * @param entries the surfaces of the lexicon that begin with it
 */
record TimeToken(String word, int start, int end, int number, boolean glued, boolean capital, List<Entry> entries) {

    static final TimeToken NONE = new TimeToken("", 0, 0, -1, false, false, List.of());

    boolean is(String other) {
        return word.equals(other);
    }

    boolean isNumber() {
        return number >= 0;
    }

    /** Four digits that can count years, from 1900 to 2099. */
    boolean looksLikeYear() {
        return end - start == 4 && number >= 1900 && number < 2100;
    }

    boolean isWord() {
        return !word.isEmpty() && Character.isLetter(word.charAt(0));
    }

    /** A mark, or white space that parts the cells of a table. */
    boolean isMark() {
        return !word.isEmpty() && !Character.isLetterOrDigit(word.charAt(0)) && word.charAt(0) != '\'';
    }

    boolean beginsWithDigit() {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    /** Whether it could begin a mention. */
    boolean awake() {
        return beginsWithDigit() || anyEntry(Kind::begins);
    }

    /** Whether it could begin a period, which most words cannot: worth asking before all that reads one is tried. */
    boolean opensPeriod() {
        return beginsWithDigit() || anyEntry(Kind::opensPeriod);
    }

    private boolean anyEntry(Predicate<Kind> wanted) {
        for (Entry entry : entries) {
            if (wanted.test(entry.kind())) {
                return true;
            }
        }
        return false;
    }
}
