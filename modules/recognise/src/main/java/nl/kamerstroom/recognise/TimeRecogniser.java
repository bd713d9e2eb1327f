package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kamerstroom.text.LetterText;
import nl.kamerstroom.text.Span;
import nl.kamerstroom.text.Zone;

/** Finds times and lengths of time, and resolves them against the date of the letter. */
public final class TimeRecogniser implements Recogniser {

    private final List<TimeFeast> feasts = TimeFeast.all();
    private final TimeLexicon lexicon = new TimeLexicon(feasts);
    private final Map<String, Set<String>> tenseWords = TimeClause.lists();

    /** The times and durations in the zones that state something; in the whole text where it has no zones. */
    @Override
    public List<Mention> recognise(LetterText letter) {
        TimeMemory memory = new TimeMemory(letter.metadata().date());
        List<Mention> mentions = new ArrayList<>();
        spans(letter).forEach(span -> {
            List<TimeToken> tokens = TimeTokens.of(lexicon, letter.text(), span);
            mentions.addAll(new TimeScanner(tokens, feasts, new TimeClause(tenseWords, tokens), memory).scan());
        });
        return mentions;
    }

    private static Stream<Span> spans(LetterText letter) {
        return letter.zones().isEmpty()
                ? Stream.of(new Span(0, letter.text().length()))
                : letter.zones().stream().filter(zone -> zone.kind().states()).map(Zone::span);
    }
}
