package nl.kamerstroom.enrich;

import java.text.Normalizer;
import java.util.Locale;

/** Words as a part of a key: lower-case ASCII letters, digits and single hyphens, of bounded length. */
final class Slug {

    /** Longer slugs are cut and get a hash of the whole, so that different words stay different. */
    static final int LONGEST = 60;

    private static final int HASH_DIGITS = 8;

    private Slug() {}

    /** The slug; empty where no letter or digit is left. */
    static String of(String words) {
        String folded = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            boolean kept = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
            if (kept) {
                slug.append(gap && !slug.isEmpty() ? "-" : "").append(letter);
                gap = false;
            } else {
                gap = gap || Character.getType(letter) != Character.NON_SPACING_MARK;
            }
        }
        return slug.length() <= LONGEST ? slug.toString() : cut(slug.toString());
    }

    private static String cut(String slug) {
        int longest = LONGEST - HASH_DIGITS - 1;
        int hyphen = slug.lastIndexOf('-', longest);
        String head = slug.substring(0, hyphen > longest / 2 ? hyphen : longest);
        return head + "-" + Hash.of(slug).hex(HASH_DIGITS);
    }
}
