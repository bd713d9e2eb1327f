package nl.kamerstroom.recognise;

import java.util.List;
import nl.kamerstroom.text.LetterText;

/** Runs every recogniser over a letter. */
public final class Recognisers {

    private final List<Recogniser> recognisers;

    public Recognisers(List<Recogniser> recognisers) {
        this.recognisers = List.copyOf(recognisers);
    }

    /** What all recognisers found, joined; one recogniser does not see what another found. */
    public Recognition recognise(LetterText letter) {
        return new Recognition(recognisers.stream()
                .map(recogniser -> recogniser.recognise(letter))
                .flatMap(List::stream)
                .toList());
    }
}
