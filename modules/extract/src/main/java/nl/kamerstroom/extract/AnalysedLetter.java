package nl.kamerstroom.extract;

import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.events.LetterParsed;

/**
 * What became of a letter.
 *
 * @param parsed its text
 * @param extracted its candidate events
 */
public record AnalysedLetter(LetterParsed parsed, LetterExtracted extracted) {}
