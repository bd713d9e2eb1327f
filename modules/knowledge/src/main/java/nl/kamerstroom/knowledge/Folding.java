package nl.kamerstroom.knowledge;

import java.text.Normalizer;
import java.util.Locale;

/** Makes spellings of one word equal: lower case, without diacritics. */
public final class Folding {

    private Folding() {}

    /** The folded form of a word: "Koulikoro" and "KOULIKORO", "Ämari" and "amari" are equal under it. */
    public static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return isAscii(lower) ? lower : stripMarks(lower);
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String stripMarks(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                kept.append(c == 'ł' ? 'l' : c == 'ø' ? 'o' : c);
            }
        }
        return kept.toString();
    }
}
