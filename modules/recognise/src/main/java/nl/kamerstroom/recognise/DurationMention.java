package nl.kamerstroom.recognise;

import java.time.Period;
import nl.kamerstroom.text.Span;

/**
 * A length of time: "zes maanden", "een jaar".
 *
 * @param span the words, without "met" or "voor"
 * @param period the length
 */
public record DurationMention(Span span, Period period) implements Mention {

    private static final int DAYS_OF_WEEK = 7;

    /** The period of ISO 8601; whole weeks as weeks: {@code P6W}. */
    @Override
    public String value() {
        boolean weeks = period.getYears() == 0
                && period.getMonths() == 0
                && period.getDays() > 0
                && period.getDays() % DAYS_OF_WEEK == 0;
        return weeks ? "P%dW".formatted(period.getDays() / DAYS_OF_WEEK) : period.toString();
    }
}
