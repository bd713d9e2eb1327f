package nl.kamerstroom.recognise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kamerstroom.text.Span;

/** Reads every number of a sentence with the currency and the scale beside it, in digits and in words. */
final class MoneyAmounts {

    private static final MoneyLexicon LEXICON = MoneyLexicon.DUTCH;

    private static final String GROUPED =
            "\\d{1,3}(?:\\.\\d{3})++(?:,\\d{1,2})?+|\\d{1,3}(?:[ \u00a0\u202f]\\d{3})++(?:,\\d{1,2})?+";
    private static final String PLAIN = "\\d{1,15}+(?:[,.]\\d{1,3}(?!\\d))?+";
    private static final String DIGITS =
            "(?<minus>[-−–](?=\\d))?(?<digits>(?:" + GROUPED + "|" + PLAIN + ")(?!\\d))(?:,[-–—=]{1,2})?+";
    private static final String WORDS =
            "(?<words>(?iu:een\\s(?:half|kwart)|half|anderhal(?:f|ve)|drie\\s?kwart|\\p{L}{3,60}(?:\\sen\\seen\\shalf)?))"
                    + "(?=\\s(?:" + LEXICON.scales() + "|" + LEXICON.currenciesAfter() + "))";
    private static final WordPattern AMOUNT = new WordPattern(
            MoneyAmounts::mayStandAt,
            "(?<![\\p{L}\\d]|\\d[.,])(?:(?<debit>[-−])(?=[€$£]))?"
                    + "(?:(?<before>" + LEXICON.currenciesBefore() + ")\\s?)?+"
                    + "(?:" + DIGITS + "|" + WORDS + ")"
                    + "(?:\\s?(?<scale>" + LEXICON.scales() + ")(?:\\s?(?<afterscale>" + LEXICON.currenciesAfterScale()
                    + ")(?!\\s?\\d))?+"
                    + "|\\s?(?<after>" + LEXICON.currenciesAfter() + ")(?!\\s?\\d))?+");
    private static final WordPattern.Opening DIGITS_OR_CURRENCY =
            WordPattern.oneOf("0123456789-−–" + LEXICON.firstsOfCurrenciesBefore());
    /** With those of "half", "kwart" and "en een half". */
    private static final WordPattern.Opening COUNTED = WordPattern.oneOf("hHkKeE" + LEXICON.firstsBehindNumbers());

    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern GROUPS = Pattern.compile(GROUPED);
    private static final Pattern GAPS = Pattern.compile("[. \u00a0\u202f]");
    private static final Pattern HALVES = Pattern.compile("(.{2,60})\\sen\\seen\\shalf");
    private static final Map<String, BigDecimal> FRACTIONS = Map.of(
            "een half", new BigDecimal("0.5"),
            "half", new BigDecimal("0.5"),
            "een kwart", new BigDecimal("0.25"),
            "driekwart", new BigDecimal("0.75"),
            "drie kwart", new BigDecimal("0.75"),
            "anderhalf", new BigDecimal("1.5"),
            "anderhalve", new BigDecimal("1.5"));

    private MoneyAmounts() {}

    static List<MoneyAmount> read(WordStarts words, Span sentence) {
        List<MoneyAmount> amounts = new ArrayList<>();
        Optional<MatchResult> next = AMOUNT.find(words, sentence);
        while (next.isPresent()) {
            MatchResult match = next.get();
            Optional<BigDecimal> number = number(match);
            number.ifPresent(value -> amounts.add(amount(match, value)));
            int from = number.isPresent() ? match.end() : match.start() + 1;
            next = AMOUNT.find(words, new Span(from, sentence.end()));
        }
        return amounts;
    }

    private static boolean mayStandAt(String text, int offset) {
        return DIGITS_OR_CURRENCY.mayStandAt(text, offset) || (isNumberWord(text, offset) && isCounted(text, offset));
    }

    private static boolean isNumberWord(String text, int offset) {
        return DutchNumerals.mayBegin(text, offset)
                || text.regionMatches(true, offset, "half", 0, 4)
                || text.regionMatches(true, offset, "anderhal", 0, 8);
    }

    /** Whether the word behind a number word may be a scale, a currency, or a part of the number: most are none behind "een". */
    private static boolean isCounted(String text, int offset) {
        int next = offset;
        while (next < text.length() && Character.isLetter(text.charAt(next))) {
            next++;
        }
        return next + 1 < text.length()
                && Character.isWhitespace(text.charAt(next))
                && COUNTED.mayStandAt(text, next + 1);
    }

    private static MoneyAmount amount(MatchResult matcher, BigDecimal number) {
        Optional<String> after = group(matcher, "after").or(() -> group(matcher, "afterscale"));
        String digits = group(matcher, "digits").orElse("");
        return new MoneyAmount(
                new Span(matcher.start(), matcher.end()),
                number,
                group(matcher, "scale"),
                group(matcher, "before").map(LEXICON::currency),
                after.map(LEXICON::currency),
                FOUR_DIGITS.matcher(digits).matches());
    }

    private static Optional<BigDecimal> number(MatchResult matcher) {
        String words = matcher.group("words");
        if (words != null) {
            return spelled(words.toLowerCase(Locale.ROOT));
        }
        BigDecimal number = written(matcher.group("digits"));
        boolean negative =
                matcher.group("debit") != null || (matcher.group("minus") != null && matcher.group("before") != null);
        return Optional.of(negative ? number.negate() : number);
    }

    private static BigDecimal written(String digits) {
        boolean grouped = GROUPS.matcher(digits).matches();
        String plain = grouped ? GAPS.matcher(digits).replaceAll("") : digits;
        return new BigDecimal(plain.replace(',', '.'));
    }

    private static Optional<BigDecimal> spelled(String words) {
        BigDecimal fraction = FRACTIONS.get(words);
        if (fraction != null) {
            return Optional.of(fraction);
        }
        Matcher halves = HALVES.matcher(words);
        boolean half = halves.matches();
        OptionalInt whole = DutchNumerals.cardinal(half ? halves.group(1) : words);
        return whole.isEmpty()
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(whole.getAsInt()).add(new BigDecimal(half ? "0.5" : "0")));
    }

    private static Optional<String> group(MatchResult matcher, String name) {
        return Optional.ofNullable(matcher.group(name));
    }
}
