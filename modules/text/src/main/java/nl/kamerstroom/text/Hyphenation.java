package nl.kamerstroom.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides how a line goes on in the next: the hyphen at a line's end may be the typesetter's or the word's own. */
final class Hyphenation {

    /** What comes between two lines. */
    enum Join {
        SPACE,
        NOTHING,
        DROP_HYPHEN
    }

    private static final int LONGEST_WORD = 80;

    /** Behind a hanging hyphen: "defensie- en veiligheidssamenwerking". */
    private static final Set<String> HANGS_BEFORE =
            Set.of("en", "of", "en/of", "dan", "als", "tot", "respectievelijk", "resp.", "alsmede", "noch", "versus");

    /** First halves that Dutch spells with a hyphen whatever follows. */
    private static final Set<String> KEEPS_HYPHEN = Set.of(
            "adjunct",
            "aspirant",
            "collega",
            "directeur",
            "ex",
            "generaal",
            "inspecteur",
            "interim",
            "kandidaat",
            "luitenant",
            "majoor",
            "niet",
            "non",
            "noord",
            "oost",
            "oud",
            "plaatsvervangend",
            "premier",
            "secretaris",
            "semi",
            "st",
            "vice",
            "west",
            "zuid",
            "centraal",
            "pan");

    /** Adjectives that make a pair with a second one: "politiek-militair". */
    private static final Pattern PAIRED_ADJECTIVE = Pattern.compile(
            "(?:politiek|militair|civiel|publiek|privaat|fiscaal|sociaal|juridisch|cultureel|agrarisch|maritiem"
                    + "|liberaal|fysiek|digitaal|christelijk|bestuurlijk|wetenschappelijk|maatschappelijk|financieel"
                    + "|\\p{L}{2,20}(?:isch|matig))");

    private static final Set<String> VOWEL_CLASHES = Set.of(
            "aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ij", "oe", "oi", "oo", "ou", "ui", "uu", "éé", "ée");

    private Hyphenation() {}

    static Join between(String line, String next, WordForms words) {
        char last = line.charAt(line.length() - 1);
        if (last == '\u00ad') {
            return Join.NOTHING;
        }
        if (!Letters.isHyphen(last)
                || line.length() < 2
                || !Character.isLetterOrDigit(line.charAt(line.length() - 2))) {
            return Join.SPACE;
        }
        if (!Character.isLetterOrDigit(next.charAt(0))) {
            return Join.SPACE;
        }
        String left = lastWord(line);
        String right = firstWord(next);
        if (HANGS_BEFORE.contains(right.toLowerCase(Locale.ROOT))) {
            return Join.SPACE;
        }
        return keepsHyphen(left, right, words) ? Join.NOTHING : Join.DROP_HYPHEN;
    }

    private static boolean keepsHyphen(String left, String right, WordForms words) {
        if (!Character.isLowerCase(right.charAt(0))) {
            return true;
        }
        String half = left.substring(left.lastIndexOf('-') + 1);
        if (half.isEmpty() || isAbbreviation(half)) {
            return true;
        }
        if (words.has(left + "-" + right)) {
            return true;
        }
        if (words.has(left + right)) {
            return false;
        }
        String lower = half.toLowerCase(Locale.ROOT);
        return KEEPS_HYPHEN.contains(lower)
                || PAIRED_ADJECTIVE.matcher(lower).matches()
                || VOWEL_CLASHES.contains("" + lower.charAt(lower.length() - 1) + right.charAt(0));
    }

    /** Digits or no small letters at all: "COVID-19-", "NAVO-", "F-". */
    private static boolean isAbbreviation(String half) {
        return half.chars().noneMatch(Character::isLowerCase);
    }

    private static String lastWord(String line) {
        int end = line.length() - 1;
        int start = end;
        while (start > 0 && end - start < LONGEST_WORD && isWord(line.charAt(start - 1))) {
            start--;
        }
        return line.substring(start, end);
    }

    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && end < LONGEST_WORD && (isWord(line.charAt(end)) || line.charAt(end) == '/')) {
            end++;
        }
        return line.substring(0, end);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Letters.isHyphen(c) || c == '\u0301' || c == '\u0308';
    }
}
