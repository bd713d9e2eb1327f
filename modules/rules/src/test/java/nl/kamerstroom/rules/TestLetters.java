package nl.kamerstroom.rules;

import java.util.List;
import nl.kamerstroom.knowledge.KnowledgeBase;
import nl.kamerstroom.recognise.EntityRecogniser;
import nl.kamerstroom.recognise.MoneyRecogniser;
import nl.kamerstroom.recognise.Recognisers;
import nl.kamerstroom.recognise.Recognition;
import nl.kamerstroom.recognise.ReferenceRecogniser;
import nl.kamerstroom.recognise.TimeRecogniser;
import nl.kamerstroom.text.LetterReader;
import nl.kamerstroom.text.LetterText;

/** Letters for tests, read as the real ones are. */
final class TestLetters {

    private static final Recognisers RECOGNISERS = new Recognisers(List.of(
            new TimeRecogniser(),
            new MoneyRecogniser(),
            new ReferenceRecogniser(),
            new EntityRecogniser(KnowledgeBase.load())));

    private final LetterReader reader = new LetterReader();

    /** A letter of 9 March 2022 from the Minister van Defensie that says this. */
    LetterText saying(String body) {
        return reader.read("""
                Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

                Den Haag, 9 maart 2022

                %s

                De Minister van Defensie,
                K.H. Ollongren
                """.formatted(body));
    }

    LetterText read(String text) {
        return reader.read(text);
    }

    Recognition recognise(LetterText letter) {
        return RECOGNISERS.recognise(letter);
    }

    Extraction tell(Extractor extractor, LetterText letter) {
        return extractor.tell(letter, recognise(letter));
    }

    Extraction extract(Extractor extractor, LetterText letter) {
        return extractor.extract(letter, recognise(letter));
    }
}
