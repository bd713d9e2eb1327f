package nl.kamerstroom.dead.letters;

import java.util.Optional;

/**
 * Who wants something done, and why.
 *
 * @param by a person or a program, not blank
 * @param why in their words
 */
public record Order(String by, Optional<String> why) {

    public Order {
        if (by.isBlank()) {
            throw new IllegalArgumentException("An order must say by whom it is given");
        }
        why = why.map(String::strip).filter(words -> !words.isEmpty());
    }
}
