package nl.kamerstroom.rules;

import nl.kamerstroom.text.Span;

/**
 * The words of the letter that prove something.
 *
 * @param span where they stand in the canonical text
 * @param quote the words themselves
 */
public record Evidence(Span span, String quote) {

    public Evidence {
        if (quote.length() != span.length()) {
            throw new IllegalArgumentException("Quote \"%s\" must be as long as its span %s".formatted(quote, span));
        }
    }

    public static Evidence of(Span span, String text) {
        return new Evidence(span, span.of(text));
    }
}
