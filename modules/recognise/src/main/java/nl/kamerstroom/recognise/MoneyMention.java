package nl.kamerstroom.recognise;

import nl.kamerstroom.text.Span;

/**
 * An amount of money.
 *
 * @param span the words, with the qualifier ("ten hoogste € 50 miljoen")
 * @param value {@code EUR 1300000000}, {@code EUR 5000000..10000000}, {@code EUR ..50000000}, {@code EUR 50000000..},
 *     {@code NONE} or {@code UNDISCLOSED}
 * @param qualifier what the words say of the number's exactness
 */
public record MoneyMention(Span span, String value, Qualifier qualifier) implements Mention {

    /** How exact the number is. */
    public enum Qualifier {
        EXACT,
        APPROXIMATE,
        OVER,
        UNDER,
        MAXIMUM,
        MINIMUM,
        RANGE,
        NONE,
        UNDISCLOSED
    }
}
