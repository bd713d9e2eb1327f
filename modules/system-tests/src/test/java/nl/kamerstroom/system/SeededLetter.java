package nl.kamerstroom.system;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.kamerstroom.platform.LetterContent;

/**
 * A letter that the chaos suite hands in.
 *
 * @param id the letter's id
 * @param text its words, unlike those of any other
 * @param states what the words were chosen to state, in any order
 */
record SeededLetter(String id, String text, List<Stated> states) {

    SeededLetter {
        states = List.copyOf(states);
    }

    /** A letter without an official number: it is known by its content. */
    static SeededLetter of(String text, List<Stated> states) {
        return new SeededLetter(hash(text), text, states);
    }

    /** The same letter as the correction of another, whose id it keeps. */
    SeededLetter correcting(String letterId) {
        return new SeededLetter(letterId, text, states);
    }

    /**
     * An event that a sentence states.
     *
     * @param type name of the event type
     * @param subject how the subject key begins
     */
    record Stated(String type, String subject) {}

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    String contentHash() {
        return hash(text);
    }

    private static String hash(String text) {
        return LetterContent.hash(text.getBytes(StandardCharsets.UTF_8));
    }
}
