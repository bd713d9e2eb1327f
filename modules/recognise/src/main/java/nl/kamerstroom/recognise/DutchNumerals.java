package nl.kamerstroom.recognise;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads Dutch number words of one word: "drie", "vijfentwintig", "tweeduizend", "derde", "21e". */
public final class DutchNumerals {

    /** Longer words are no numbers; the bound keeps reading them cheap. */
    private static final int LONGEST_WORD = 60;

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern ORDINAL_DIGITS = Pattern.compile("(\\d{1,4})(?:e|de|ste)");
    private static final List<String> BELOW_TWENTY = List.of(
            "nul",
            "een",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
            "dertien",
            "veertien",
            "vijftien",
            "zestien",
            "zeventien",
            "achttien",
            "negentien");
    private static final List<String> TENS =
            List.of("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig");
    private static final Map<String, Integer> BELOW_HUNDRED = belowHundred();
    private static final int LETTERS_TOLD_BY = 3;
    private static final int ACCENTED = 1 << 15;
    private static final BitSet BEGINNINGS = beginnings();

    private DutchNumerals() {}

    /** Whether a number word may begin here, told by three letters; it may say yes in vain, but never no. */
    static boolean mayBegin(String text, int offset) {
        return offset + LETTERS_TOLD_BY <= text.length() && BEGINNINGS.get(key(text, offset));
    }

    private static BitSet beginnings() {
        BitSet keys = new BitSet();
        Stream.of(BELOW_TWENTY, TENS, List.of("honderd", "duizend"))
                .flatMap(List::stream)
                .forEach(word -> keys.set(key(word, 0)));
        keys.set(ACCENTED);
        return keys;
    }

    /** The first letters as one number, the same for capitals and small letters; {@link #ACCENTED} for "één". */
    private static int key(String text, int offset) {
        int key = 0;
        for (int i = offset; i < offset + LETTERS_TOLD_BY; i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                return ACCENTED;
            }
            key = (key << 5) | (c & 31);
        }
        return key;
    }

    /** The number that a cardinal names, from 0 to 999999; "een" is 1 even where it is the article. */
    public static OptionalInt cardinal(String word) {
        return word.length() > LONGEST_WORD ? OptionalInt.empty() : belowMillion(folded(word));
    }

    /** The number that an ordinal names ("eerste", "eenentwintigste", "3e", "21ste"), from 1. */
    public static OptionalInt ordinal(String word) {
        if (word.length() > LONGEST_WORD) {
            return OptionalInt.empty();
        }
        String folded = folded(word);
        Matcher digits = ORDINAL_DIGITS.matcher(folded);
        if (digits.matches()) {
            return positive(OptionalInt.of(Integer.parseInt(digits.group(1))));
        }
        for (Map.Entry<String, Integer> irregular :
                Map.of("eerste", 1, "derde", 3).entrySet()) {
            if (folded.endsWith(irregular.getKey())) {
                return irregular(
                        folded.substring(0, folded.length() - irregular.getKey().length()), irregular.getValue());
            }
        }
        return positive(regular(folded));
    }

    private static OptionalInt irregular(String hundreds, int rest) {
        if (hundreds.isEmpty()) {
            return OptionalInt.of(rest);
        }
        OptionalInt before = belowMillion(hundreds);
        return before.isPresent() && before.getAsInt() >= 100
                ? OptionalInt.of(before.getAsInt() + rest)
                : OptionalInt.empty();
    }

    private static OptionalInt regular(String folded) {
        OptionalInt number =
                folded.endsWith("ste") ? belowMillion(folded.substring(0, folded.length() - 3)) : OptionalInt.empty();
        return number.isEmpty() && folded.endsWith("de")
                ? belowMillion(folded.substring(0, folded.length() - 2))
                : number;
    }

    private static OptionalInt positive(OptionalInt number) {
        return number.isPresent() && number.getAsInt() > 0 ? number : OptionalInt.empty();
    }

    private static OptionalInt belowMillion(String word) {
        int at = word.indexOf("duizend");
        if (at < 0) {
            return belowThousand(word, 99);
        }
        return sum(at == 0 ? OptionalInt.of(1) : belowThousand(word.substring(0, at), 9), 1000, word.substring(at + 7));
    }

    private static OptionalInt belowThousand(String word, int mostHundreds) {
        int at = word.indexOf("honderd");
        if (at < 0) {
            return lookUp(word);
        }
        OptionalInt hundreds = at == 0 ? OptionalInt.of(1) : lookUp(word.substring(0, at));
        boolean possible = hundreds.isPresent() && hundreds.getAsInt() > 0 && hundreds.getAsInt() <= mostHundreds;
        return possible ? sum(hundreds, 100, word.substring(at + 7)) : OptionalInt.empty();
    }

    private static OptionalInt sum(OptionalInt count, int unit, String rest) {
        if (count.isEmpty()) {
            return OptionalInt.empty();
        }
        if (rest.isEmpty()) {
            return OptionalInt.of(count.getAsInt() * unit);
        }
        OptionalInt below = unit == 1000 ? belowThousand(rest, 9) : lookUp(rest);
        if (below.isEmpty() && rest.startsWith("en")) {
            below = lookUp(rest.substring(2));
        }
        return below.isPresent() && below.getAsInt() > 0
                ? OptionalInt.of(count.getAsInt() * unit + below.getAsInt())
                : OptionalInt.empty();
    }

    private static OptionalInt lookUp(String word) {
        Integer number = BELOW_HUNDRED.get(word);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Map<String, Integer> belowHundred() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < BELOW_TWENTY.size(); i++) {
            numbers.put(BELOW_TWENTY.get(i), i);
        }
        for (int i = 0; i < TENS.size(); i++) {
            int tens = 10 * (i + 2);
            numbers.put(TENS.get(i), tens);
            for (int unit = 1; unit <= 9; unit++) {
                numbers.put(BELOW_TWENTY.get(unit) + "en" + TENS.get(i), tens + unit);
            }
        }
        return Map.copyOf(numbers);
    }

    private static String folded(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
