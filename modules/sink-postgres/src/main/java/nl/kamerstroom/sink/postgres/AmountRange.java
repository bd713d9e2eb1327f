package nl.kamerstroom.sink.postgres;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money as two bounds, both inclusive; an exact amount has two equal ones.
 *
 * @param currency ISO 4217
 */
record AmountRange(String currency, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{3}) (-?[0-9.]*?)\\.\\.(-?[0-9]+(?:\\.[0-9]+)?)?");
    private static final Pattern EXACT = Pattern.compile("([A-Z]{3}) (-?[0-9]+(?:\\.[0-9]+)?)");

    /**
     * Reads {@code EUR 5000000}, {@code EUR 5000000..10000000}, {@code EUR ..50000000} and {@code EUR 50000000..};
     * {@code NONE} and {@code UNDISCLOSED} are no range.
     */
    static Optional<AmountRange> parse(String canonical) {
        Matcher exact = EXACT.matcher(canonical);
        if (exact.matches()) {
            Optional<BigDecimal> number = Optional.of(new BigDecimal(exact.group(2)));
            return Optional.of(new AmountRange(exact.group(1), number, number));
        }
        Matcher range = RANGE.matcher(canonical);
        return range.matches()
                ? Optional.of(new AmountRange(range.group(1), number(range.group(2)), number(range.group(3))))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(@Nullable String digits) {
        return Optional.ofNullable(digits).filter(text -> !text.isEmpty()).map(BigDecimal::new);
    }
}
