package nl.kamerstroom.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kamerstroom.language.Wording;

/** The head nouns of all fillers: a word is looked up once, however many fillers name it, an end ({@code *raad}) by its last letters. */
final class HeadNouns {

    private static final int TAIL = 3;

    /** A noun that can only be tried: a beginning ({@code commissie*}), an end of few letters. */
    private record Open(Wording noun, int filler) {}

    private final Map<String, BitSet> whole = new HashMap<>();
    private final Map<String, Map<String, BitSet>> endsByTail = new HashMap<>();
    private final List<Open> open = new ArrayList<>();

    /** A noun that a filler names; of one word, since one of several is no head. */
    void add(Wording noun, int filler) {
        if (noun.size() > 1) {
            return;
        }
        String letters = noun.waker();
        if (noun.isWhole()) {
            whole.computeIfAbsent(letters, word -> new BitSet()).set(filler);
        } else if (noun.isEnd() && letters.length() >= TAIL) {
            endsByTail
                    .computeIfAbsent(tail(letters), tail -> new HashMap<>())
                    .computeIfAbsent(letters, end -> new BitSet())
                    .set(filler);
        } else {
            open.add(new Open(noun, filler));
        }
    }

    private static String tail(String word) {
        return word.substring(word.length() - TAIL);
    }

    /** The numbers of the fillers that name a word in lower case. */
    BitSet fillers(String word) {
        BitSet fillers = new BitSet();
        BitSet naming = whole.get(word);
        if (naming != null) {
            fillers.or(naming);
        }
        Map<String, BitSet> ends = word.length() < TAIL ? Map.of() : endsByTail.getOrDefault(tail(word), Map.of());
        ends.forEach((end, endNaming) -> {
            if (word.endsWith(end)) {
                fillers.or(endNaming);
            }
        });
        for (Open noun : open) {
            if (noun.noun().fits(word)) {
                fillers.set(noun.filler());
            }
        }
        return fillers;
    }
}
