package nl.kamerstroom.recognise;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in what the numbers of a table count: "(x € 1.000)", "bedragen in miljoenen euro", "€ mln.". */
final class MoneyScale {

    private static final String CURRENCY = "(?:€|EUR|euro(?:'s|’s)?)";
    private static final String WORD = "(?:duizend|mln|miljoen|mld|miljard)";
    private static final Pattern SCALE = Pattern.compile("(?iu)(?<!\\p{L})(?:"
            + "[x×*]\\s?" + CURRENCY + "?\\s?1(?:(?<zeros>(?:[. ]000){1,2})(?!\\d)|\\s?(?<times>" + WORD + ")|(?!\\d))"
            + "|in\\s(?:" + CURRENCY + "\\s)?(?<in>" + WORD + ")"
            + "|" + CURRENCY + "\\s?(?:x\\s?)?(?:1(?<of>(?:[. ]000){1,2})(?!\\d)|(?<sign>" + WORD + "))"
            + "|(?<whole>(?:in|bedragen)\\s" + CURRENCY + "(?!\\s?\\d)))");
    private static final Pattern ANY_CURRENCY = Pattern.compile("(?iu)" + CURRENCY + "(?!\\p{L})");

    private MoneyScale() {}

    /** The factor for euros that the words of a header or caption give. */
    static Optional<BigDecimal> of(String words) {
        Matcher scale = SCALE.matcher(words);
        return ANY_CURRENCY.matcher(words).find() && scale.find() ? Optional.of(factor(scale)) : Optional.empty();
    }

    private static BigDecimal factor(Matcher scale) {
        String found = scale.group().toLowerCase(Locale.ROOT);
        if (found.contains("mld") || found.contains("miljard")) {
            return BigDecimal.valueOf(1_000_000_000);
        }
        if (found.contains("mln") || found.contains("miljoen") || found.matches(".*[. ]000[. ]000")) {
            return BigDecimal.valueOf(1_000_000);
        }
        return BigDecimal.valueOf(found.contains("duizend") || found.matches(".*[. ]000") ? 1000 : 1);
    }
}
