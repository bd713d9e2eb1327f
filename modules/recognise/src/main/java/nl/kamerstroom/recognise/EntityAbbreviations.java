package nl.kamerstroom.recognise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.kamerstroom.knowledge.EntityKind;

/** Short names that the letter itself introduces: "Budget Internationale Veiligheid (BIV)" … "het BIV"; "premier Orbán" … "Orbán". */
final class EntityAbbreviations {

    private static final int LONGEST = 3;

    private EntityAbbreviations() {}

    /** Joins each name with the abbreviation in parentheses behind it, and adds the places where a short name stands alone. */
    static void join(EntityTokens tokens, EntityCandidates candidates) {
        Map<String, EntityCandidate> learnt = new HashMap<>();
        for (EntityCandidate candidate : candidates.all()) {
            int close = closingParenthesis(tokens, candidate.to());
            if (close > 0 && isOuter(candidates, candidate) && canBeShortened(candidate.kind())) {
                EntityCandidate whole = whole(tokens, candidates, candidate, close);
                candidates.add(whole);
                learnt.putIfAbsent(tokens.surface(candidate.to() + 1, close), whole);
            }
            if (candidate.kind() == EntityKind.PERSON) {
                learnt.putIfAbsent(candidate.value(), candidate);
            }
        }
        if (!learnt.isEmpty()) {
            addUses(tokens, learnt, candidates);
        }
    }

    /** In "NAVO-missie in Irak (NMI)" the abbreviation is the mission's, not the country's. */
    private static boolean isOuter(EntityCandidates candidates, EntityCandidate candidate) {
        return candidates
                .endingAt(candidate.to(), any -> true)
                .map(longest -> longest.length() == candidate.length())
                .orElse(true);
    }

    private static boolean canBeShortened(EntityKind kind) {
        return switch (kind) {
            case BODY, ORGANISATION, MISSION, OFFICE, FUND, PLACE -> true;
            case PERSON, COUNTRY, DEMONYM -> false;
        };
    }

    /** What is not known by its words may be known by its abbreviation. */
    private static EntityCandidate whole(
            EntityTokens tokens, EntityCandidates candidates, EntityCandidate candidate, int close) {
        EntityCandidate whole = candidate.stretched(candidate.from(), close + 1);
        if (candidate.id().isPresent()) {
            return whole;
        }
        return candidates
                .endingAt(
                        close,
                        inner -> inner.from() == candidate.to() + 1
                                && inner.kind() == candidate.kind()
                                && inner.id().isPresent())
                .map(inner -> inner.stretched(candidate.from(), close + 1))
                .orElseGet(() -> EntityCandidate.described(tokens, candidate.from(), close + 1, candidate.kind()));
    }

    private static void addUses(EntityTokens tokens, Map<String, EntityCandidate> learnt, EntityCandidates candidates) {
        Set<String> firsts = new HashSet<>();
        learnt.keySet().forEach(name -> firsts.add(EntityTokens.of(name).get(0).surface()));
        for (int from = 0; from < tokens.size(); from++) {
            if (!tokens.isWord(from) || !firsts.contains(tokens.get(from).surface())) {
                continue;
            }
            for (int to = from + 1; to <= Math.min(tokens.size(), from + LONGEST); to++) {
                EntityCandidate known = learnt.get(tokens.surface(from, to));
                if (known != null && !tokens.folded(from - 1).equals("(")) {
                    candidates.add(known.stretched(from, to));
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
        boolean shortName = false;
        while (tokens.isWord(close) && close - open <= LONGEST) {
            shortName |= tokens.get(close).isAcronym();
            close++;
        }
        return shortName && tokens.folded(close).equals(")") ? close : -1;
    }
}
