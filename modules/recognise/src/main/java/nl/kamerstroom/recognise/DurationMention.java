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

    @Override
    public String value() {
        return period.toString();
    }
}
