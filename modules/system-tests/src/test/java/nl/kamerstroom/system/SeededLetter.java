package nl.kamerstroom.system;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.kamerstroom.platform.LetterContent;

/**
 * A letter that the chaos suite hands in.
 *
 * @param text its words, unlike those of any other
 * @param states what the words were chosen to state, in any order
 */
record SeededLetter(String text, List<Stated> states) {

    SeededLetter {
        states = List.copyOf(states);
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

    /** The letter's id: it comes without an official number, so it is known by its content. */
    String id() {
        return LetterContent.hash(bytes());
    }
}
