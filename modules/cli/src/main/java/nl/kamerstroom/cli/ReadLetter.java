package nl.kamerstroom.cli;

import nl.kamerstroom.recognise.Recognition;
import nl.kamerstroom.rules.Extraction;
import nl.kamerstroom.text.LetterText;

/**
 * A letter and all that was understood of it.
 *
 * @param id the official id where the letter tells it and nobody else did, else the file's name without its ending
 * @param letter its text
 * @param recognition the times, amounts, references and entities in it
 * @param extraction the events, and why woken rules gave none
 */
record ReadLetter(String id, LetterText letter, Recognition recognition, Extraction extraction) {}
