package nl.kamerstroom.rules;

import java.util.Optional;
import nl.kamerstroom.language.Phrases.Range;
import nl.kamerstroom.text.Span;

/**
 * Something that can fill a slot.
 *
 * @param sentence the index of its sentence
 * @param tokens its first and last token there
 * @param span the words that prove it
 * @param value the canonical string
 * @param id the entity's id, if any
 */
record Filling(int sentence, Range tokens, Span span, String value, Optional<String> id) {

    Filling with(String otherValue) {
        return new Filling(sentence, tokens, span, otherValue, id);
    }
}
