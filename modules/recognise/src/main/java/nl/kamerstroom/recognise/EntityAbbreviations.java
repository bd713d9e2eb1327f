package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kamerstroom.knowledge.EntityKind;

/** Abbreviations that the letter itself introduces: "Budget Internationale Veiligheid (BIV)" … "het BIV". */
final class EntityAbbreviations {

    private static final int LONGEST = 3;

    private EntityAbbreviations() {}

    /** Joins each name with the abbreviation in parentheses behind it, and adds the places where it stands alone. */
    static List<EntityCandidate> join(EntityTokens tokens, List<EntityCandidate> candidates) {
        List<EntityCandidate> joined = new ArrayList<>(candidates);
        Map<String, EntityCandidate> learnt = new HashMap<>();
        for (EntityCandidate candidate : candidates) {
            int close = closingParenthesis(tokens, candidate.to());
            if (close > 0 && candidate.kind() != EntityKind.PERSON && candidate.kind() != EntityKind.DEMONYM) {
                EntityCandidate whole = candidate.stretched(candidate.from(), close + 1);
                if (whole.id().isEmpty()) {
                    whole = EntityCandidate.described(tokens, candidate.from(), close + 1, candidate.kind());
                }
                joined.add(whole);
                learnt.putIfAbsent(tokens.surface(candidate.to() + 1, close), whole);
            }
        }
        if (!learnt.isEmpty()) {
            addUses(tokens, learnt, joined);
        }
        return joined;
    }

    private static void addUses(
            EntityTokens tokens, Map<String, EntityCandidate> learnt, List<EntityCandidate> joined) {
        for (int from = 0; from < tokens.size(); from++) {
            for (int to = from + 1; to <= Math.min(tokens.size(), from + LONGEST); to++) {
                EntityCandidate known = learnt.get(tokens.surface(from, to));
                if (known != null && !tokens.folded(from - 1).equals("(")) {
                    joined.add(known.stretched(from, to));
                }
            }
        }
    }

    /** The parenthesis that closes "(BIV)" at {@code open}; -1 if no abbreviation stands there. */
    private static int closingParenthesis(EntityTokens tokens, int open) {
        if (!tokens.follows(open) || !tokens.folded(open).equals("(") || !tokens.isWord(open + 1)) {
            return -1;
        }
        int close = open + 1;
        boolean acronym = false;
        while (tokens.isWord(close) && close - open <= LONGEST) {
            acronym |= tokens.get(close).isAcronym();
            close++;
        }
        return acronym && tokens.folded(close).equals(")") ? close : -1;
    }
}
