package nl.kamerstroom.recognise;

import java.math.BigDecimal;
import java.util.Optional;
import nl.kamerstroom.text.Span;

/**
 * One number of a sentence, perhaps of money.
 *
 * @param span its words, with currency and scale
 * @param number the number as written, with its sign
 * @param scale the scale word behind it
 * @param before the ISO code of the currency before it
 * @param after the ISO code of the currency behind it
 * @param plain whether it is written as a bare row of at most four digits, as years are
 */
record MoneyAmount(
        Span span,
        BigDecimal number,
        Optional<String> scale,
        Optional<String> before,
        Optional<String> after,
        boolean plain) {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    Optional<String> currency() {
        return before.or(() -> after);
    }

    /** The number times its scale. */
    BigDecimal value() {
        return scale.map(MoneyLexicon.DUTCH::factor).orElse(BigDecimal.ONE).multiply(number);
    }

    /** Whether the scale of a later number of the same row counts for this one: "€ 5 à 10 miljoen". */
    boolean awaitsScale() {
        return scale.isEmpty() && number.abs().compareTo(THOUSAND) < 0;
    }

    MoneyAmount scaledAs(MoneyAmount other) {
        return awaitsScale() ? new MoneyAmount(span, number, other.scale, before, after, false) : this;
    }

    boolean looksLikeYear() {
        return plain
                && number.compareTo(BigDecimal.valueOf(1900)) >= 0
                && number.compareTo(BigDecimal.valueOf(2100)) < 0;
    }

    boolean isBare() {
        return scale.isEmpty() && currency().isEmpty();
    }
}
