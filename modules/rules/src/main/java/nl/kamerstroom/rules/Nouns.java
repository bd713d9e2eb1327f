package nl.kamerstroom.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kamerstroom.language.Wording;

/** The head nouns of a filler: whole words are looked up, those with a {@code *} tried where the last letter fits. */
public final class Nouns {

    private final List<Wording> wordings;
    private final Set<String> whole;
    private final Map<Character, List<Wording>> byEnd;
    private final List<Wording> others;

    Nouns(List<Wording> wordings) {
        this.wordings = List.copyOf(wordings);
        List<Wording> single =
                wordings.stream().filter(noun -> noun.size() == 1).toList();
        this.whole =
                single.stream().filter(Wording::isWhole).map(Wording::waker).collect(toSet());
        Map<Boolean, List<Wording>> open =
                single.stream().filter(noun -> !noun.isWhole()).collect(partitioningBy(Nouns::isByLastLetter));
        this.byEnd = open.getOrDefault(true, List.of()).stream().collect(groupingBy(noun -> last(noun.waker())));
        this.others = open.getOrDefault(false, List.of());
    }

    public List<Wording> wordings() {
        return wordings;
    }

    public boolean isEmpty() {
        return wordings.isEmpty();
    }

    /** Whether a word in lower case is one of them. */
    public boolean fit(String word) {
        return whole.contains(word)
                || anyFits(byEnd.getOrDefault(last(word), List.of()), word)
                || anyFits(others, word);
    }

    /** "*conferentie", not "commissie*", nor the "*" that is any word. */
    private static boolean isByLastLetter(Wording noun) {
        return noun.isEnd() && !noun.waker().isEmpty();
    }

    private static boolean anyFits(List<Wording> nouns, String word) {
        for (Wording noun : nouns) {
            if (noun.fits(word)) {
                return true;
            }
        }
        return false;
    }

    private static char last(String word) {
        return word.charAt(word.length() - 1);
    }
}
