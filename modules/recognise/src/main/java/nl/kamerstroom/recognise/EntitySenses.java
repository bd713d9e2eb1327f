package nl.kamerstroom.recognise;

import static java.util.Comparator.comparingInt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.knowledge.Name;

/** Chooses what a name means in one letter: the sense that the letter used before, else the likeliest. */
final class EntitySenses {

    private static final String COUNCILS_OF_UNION = "kamerstroom:body/eu-";

    private final Set<String> used = new HashSet<>();

    EntityCandidate choose(int from, EntityTrie.Match match) {
        List<Name> names = match.names();
        Name name = names.stream()
                .filter(candidate -> used.contains(candidate.entity().id()))
                .findFirst()
                .orElse(names.getFirst());
        if (names.size() == 1) {
            used.add(name.entity().id());
        }
        return EntityCandidate.named(from, match.to(), name);
    }

    /**
     * A bare "de Raad" is the formation of the EU's Council that the letter named last; before any is named, the one that it
     * names first. A letter that names none may mean another council.
     */
    static void resolveCouncils(EntityTokens tokens, EntityCandidates candidates) {
        List<EntityCandidate> councils = candidates.all().stream()
                .filter(candidate -> isCouncil(tokens, candidate))
                .sorted(comparingInt(EntityCandidate::from))
                .toList();
        List<EntityCandidate> ofUnion = councils.stream()
                .filter(council -> council.id().orElse("").startsWith(COUNCILS_OF_UNION))
                .toList();
        Deque<EntityCandidate> toCome = new ArrayDeque<>(ofUnion.isEmpty() ? councils : ofUnion);
        if (toCome.isEmpty()) {
            return;
        }
        EntityCandidate last = toCome.getFirst();
        for (int i = 0; i < tokens.size(); i++) {
            while (!toCome.isEmpty() && toCome.getFirst().from() <= i) {
                last = toCome.removeFirst();
            }
            if (isBareCouncil(tokens, i)) {
                candidates.add(last.stretched(i, i + 1));
            }
        }
    }

    private static boolean isCouncil(EntityTokens tokens, EntityCandidate candidate) {
        if (candidate.kind() != EntityKind.BODY || candidate.id().isEmpty() || candidate.length() > 12) {
            return false;
        }
        for (int i = candidate.from(); i < candidate.to(); i++) {
            if (tokens.folded(i).endsWith("raad")) {
                return true;
            }
        }
        return candidate.value().startsWith("Raad ");
    }

    private static boolean isBareCouncil(EntityTokens tokens, int at) {
        boolean continued = tokens.isCompound(at + 1)
                || (tokens.follows(at + 1)
                        && Set.of("van", "voor").contains(tokens.folded(at + 1))
                        && tokens.isCapitalised(at + 2));
        return tokens.isCapitalised(at) && tokens.folded(at).equals("raad") && !tokens.isCompound(at) && !continued;
    }
}
