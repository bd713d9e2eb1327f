package nl.kamerstroom.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kamerstroom.language.Wording;

/** The head nouns of all fillers: a word is looked up once, however many fillers name it, and an end ({@code *raad}) is read backwards. */
final class HeadNouns {

    /** A letter of an end with those that may stand before it, and the fillers that name the end. */
    private static final class Ending {
        private final Map<Character, Ending> before = new HashMap<>(2);
        private final BitSet fillers = new BitSet();
    }

    private record Beginning(Wording noun, int filler) {}

    private static final BitSet NONE = new BitSet();

    private final Map<String, BitSet> whole = new HashMap<>();
    private final Ending endings = new Ending();
    private final List<Beginning> beginnings = new ArrayList<>();

    /** A noun that a filler names; of one word, since one of several is no head. */
    void add(Wording noun, int filler) {
        if (noun.size() > 1) {
            return;
        }
        if (noun.isWhole()) {
            whole.computeIfAbsent(noun.waker(), word -> new BitSet()).set(filler);
        } else if (noun.isEnd()) {
            ending(noun.waker()).fillers.set(filler);
        } else {
            beginnings.add(new Beginning(noun, filler));
        }
    }

    private Ending ending(String letters) {
        Ending ending = endings;
        for (int at = letters.length() - 1; at >= 0; at--) {
            ending = ending.before.computeIfAbsent(letters.charAt(at), letter -> new Ending());
        }
        return ending;
    }

    /** The numbers of the fillers that name a word in lower case. */
    BitSet fillers(String word) {
        BitSet fillers = new BitSet();
        fillers.or(endings.fillers);
        fillers.or(whole.getOrDefault(word, NONE));
        Ending ending = endings.before.get(word.charAt(word.length() - 1));
        for (int at = word.length() - 2; ending != null; at--) {
            fillers.or(ending.fillers);
            ending = at < 0 ? null : ending.before.get(word.charAt(at));
        }
        for (Beginning beginning : beginnings) {
            if (beginning.noun().fits(word)) {
                fillers.set(beginning.filler());
            }
        }
        return fillers;
    }
}
