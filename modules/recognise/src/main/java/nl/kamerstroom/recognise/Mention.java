package nl.kamerstroom.recognise;

import nl.kamerstroom.text.Span;

/** A stretch of the letter that a recogniser understood. */
public sealed interface Mention permits TimeMention, DurationMention, MoneyMention, ReferenceMention, EntityMention {

    Span span();

    /** The canonical string of the value, in the forms of the guideline ({@code 2022-03-16/2022-03-16}, {@code EUR 5000000}). */
    String value();
}
