package nl.kamerstroom.recognise;

import java.util.List;
import nl.kamerstroom.text.LetterText;

/** Finds the mentions of one kind in a letter: the same letter always gives the same mentions. */
@FunctionalInterface
public interface Recogniser {

    /** The mentions, in order of their spans; mentions of one class do not overlap, but entities may nest. */
    List<Mention> recognise(LetterText letter);
}
