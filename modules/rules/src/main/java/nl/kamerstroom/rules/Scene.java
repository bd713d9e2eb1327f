package nl.kamerstroom.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.language.Analyser;
import nl.kamerstroom.recognise.Mention;
import nl.kamerstroom.recognise.Recognition;
import nl.kamerstroom.text.LetterText;
import nl.kamerstroom.text.Sentence;
import nl.kamerstroom.text.Span;

/** One letter under extraction: its sentences, analysed when first asked for. */
final class Scene {

    private final LetterText letter;
    private final String lowerCase;
    private final Analyser analyser;
    private final List<List<Mention>> mentions;
    private final List<Optional<SentenceView>> views = new ArrayList<>();

    Scene(LetterText letter, Recognition recognition, Analyser analyser) {
        this.letter = letter;
        this.lowerCase = lower(letter.text());
        this.analyser = analyser;
        this.mentions = bySentence(letter.sentences(), recognition.mentions());
        letter.sentences().forEach(sentence -> views.add(Optional.empty()));
    }

    private static List<List<Mention>> bySentence(List<Sentence> sentences, List<Mention> mentions) {
        List<List<Mention>> result = new ArrayList<>();
        int at = 0;
        for (Sentence sentence : sentences) {
            List<Mention> own = new ArrayList<>();
            while (at < mentions.size()
                    && mentions.get(at).span().start() < sentence.span().start()) {
                at++;
            }
            for (int next = at;
                    next < mentions.size()
                            && mentions.get(next).span().start()
                                    < sentence.span().end();
                    next++) {
                if (sentence.span().contains(mentions.get(next).span())) {
                    own.add(mentions.get(next));
                }
            }
            result.add(own);
        }
        return result;
    }

    LetterText letter() {
        return letter;
    }

    String text() {
        return letter.text();
    }

    /** The text in lower case, apostrophes as typed, character by character, so that offsets stay. */
    String lowerCase() {
        return lowerCase;
    }

    private static String lower(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = chars[i] == '’' ? '\'' : Character.toLowerCase(chars[i]);
        }
        return new String(chars);
    }

    Optional<LocalDate> date() {
        return letter.metadata().date();
    }

    int size() {
        return letter.sentences().size();
    }

    List<Mention> mentions(int sentence) {
        return mentions.get(sentence);
    }

    SentenceView view(int sentence) {
        return views.get(sentence).orElseGet(() -> {
            List<Mention> own = mentions.get(sentence);
            List<Span> units = own.stream().map(Mention::span).toList();
            SentenceView view = new SentenceView(
                    analyser.analyse(text(), letter.sentences().get(sentence), units), own, analyser.words(), text());
            views.set(sentence, Optional.of(view));
            return view;
        });
    }

    Evidence evidence(Span span) {
        return Evidence.of(span, text());
    }
}
