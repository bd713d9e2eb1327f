package nl.kamerstroom.recognise;

import java.util.List;
import nl.kamerstroom.knowledge.KnowledgeBase;
import nl.kamerstroom.text.LetterText;

/** Runs every recogniser over a letter. */
public final class Recognisers {

    private final List<Recogniser> recognisers;

    public Recognisers(List<Recogniser> recognisers) {
        this.recognisers = List.copyOf(recognisers);
    }

    /** Every recogniser that comes with this version. */
    public static Recognisers standard(KnowledgeBase knowledge) {
        return new Recognisers(List.of(
                new TimeRecogniser(),
                new MoneyRecogniser(),
                new ReferenceRecogniser(),
                new EntityRecogniser(knowledge)));
    }

    /** What all recognisers found, joined; one recogniser does not see what another found. */
    public Recognition recognise(LetterText letter) {
        return new Recognition(recognisers.stream()
                .map(recogniser -> recogniser.recognise(letter))
                .flatMap(List::stream)
                .toList());
    }
}
