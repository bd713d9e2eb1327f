package nl.kamerstroom.bench;

import java.util.ArrayList;
import java.util.List;
import nl.kamerstroom.knowledge.KnowledgeBase;
import nl.kamerstroom.recognise.EntityRecogniser;
import nl.kamerstroom.recognise.MoneyRecogniser;
import nl.kamerstroom.recognise.Recogniser;
import nl.kamerstroom.recognise.Recognisers;
import nl.kamerstroom.recognise.Recognition;
import nl.kamerstroom.recognise.ReferenceRecogniser;
import nl.kamerstroom.recognise.TimeRecogniser;
import nl.kamerstroom.rules.Extraction;
import nl.kamerstroom.rules.Extractor;
import nl.kamerstroom.text.LetterReader;
import nl.kamerstroom.text.LetterText;
import nl.kamerstroom.text.SourceText;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The stages of extraction, and letters as each stage finds them; every call takes the next letter, round and round. */
@State(Scope.Thread)
public class Stages {

    /** Times two seconds for the whole chain: much of it runs once a letter, so that the compiler takes it up in the second minute. */
    static final int LONG_WARMUP = 50;

    private record Prepared(SourceText source, LetterText letter, Recognition recognition) {}

    private final LetterReader reader = new LetterReader();
    private final Extractor extractor = Extractor.standard();
    private final Recogniser times = new TimeRecogniser();
    private final Recogniser money = new MoneyRecogniser();
    private final Recogniser references = new ReferenceRecogniser();
    private final Recogniser entities = new EntityRecogniser(KnowledgeBase.load());
    private final Recognisers recognisers = new Recognisers(List.of(times, money, references, entities));
    private final List<Prepared> prepared = new ArrayList<>();
    private int at;

    public Stages() {
        for (SourceText source : Letters.given()) {
            LetterText letter = reader.read(source);
            prepared.add(new Prepared(source, letter, recognisers.recognise(letter)));
        }
    }

    private Prepared next() {
        at = at + 1 == prepared.size() ? 0 : at + 1;
        return prepared.get(at);
    }

    /** The text of the next letter, for whoever does something else with it. */
    String words() {
        return next().letter().text();
    }

    Extraction chain() {
        return chain(next().source());
    }

    Extraction chain(SourceText source) {
        LetterText letter = reader.read(source);
        return extractor.extract(letter, recognisers.recognise(letter));
    }

    LetterText text() {
        return text(next().source());
    }

    LetterText text(SourceText source) {
        return reader.read(source);
    }

    Object times() {
        return times.recognise(next().letter());
    }

    Object money() {
        return money.recognise(next().letter());
    }

    Object references() {
        return references.recognise(next().letter());
    }

    Object entities() {
        return entities.recognise(next().letter());
    }

    Recognition recognise() {
        return recognisers.recognise(next().letter());
    }

    Extraction rules() {
        Prepared letter = next();
        return extractor.extract(letter.letter(), letter.recognition());
    }
}
