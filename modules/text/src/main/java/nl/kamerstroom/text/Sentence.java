package nl.kamerstroom.text;

/**
 * A sentence of a letter; a bullet and a table row are sentences of their own.
 *
 * @param index its place in {@link LetterText#sentences()}
 * @param span where it stands in the canonical text, without surrounding white space
 * @param zone the part of the letter that it belongs to
 */
public record Sentence(int index, Span span, Zone zone) {}
