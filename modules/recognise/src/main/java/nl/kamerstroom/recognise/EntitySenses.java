package nl.kamerstroom.recognise;

import static java.util.Comparator.comparingInt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.knowledge.Name;
import nl.kamerstroom.recognise.EntityLexicon.WordClass;

/** Chooses what a name means in one letter: the sense that the letter used before, else the likeliest. */
final class EntitySenses {

    private static final String COUNCILS_OF_UNION = "kamerstroom:body/eu-";

    private static final int LONGEST_COUNCIL = 12;

    private final Set<String> used = new HashSet<>();

    EntityCandidate choose(int from, EntityTrie.Match match) {
        List<Name> names = match.names();
        Name name = names.getFirst();
        boolean ambiguous = false;
        for (Name other : names) {
            ambiguous |= !other.entity().equals(name.entity());
        }
        if (ambiguous) {
            name = usedBefore(names).orElse(name);
        } else {
            used.add(name.entity().id());
        }
        return EntityCandidate.named(from, match.to(), name);
    }

    private Optional<Name> usedBefore(List<Name> names) {
        return names.stream().filter(name -> used.contains(name.entity().id())).findFirst();
    }

    /**
     * A bare "de Raad" is the formation of the EU's Council, or the Dutch council, that the letter named last; before any is
     * named, the one that it names first. Other councils ("Veiligheidsraad") are meant only where the letter names no such one.
     */
    static void resolveCouncils(EntityTokens tokens, EntityCandidates candidates) {
        List<EntityCandidate> councils = candidates.all().stream()
                .filter(candidate -> isCouncil(tokens, candidate))
                .sorted(comparingInt(EntityCandidate::from))
                .toList();
        List<EntityCandidate> plain =
                councils.stream().filter(EntitySenses::isCalledCouncil).toList();
        Deque<EntityCandidate> toCome = new ArrayDeque<>(plain.isEmpty() ? councils : plain);
        if (toCome.isEmpty()) {
            return;
        }
        EntityCandidate last = toCome.stream()
                .filter(council -> council.kind() == EntityKind.BODY)
                .findFirst()
                .orElseGet(toCome::getFirst);
        for (int i = 0; i < tokens.size(); i++) {
            while (!toCome.isEmpty() && toCome.getFirst().from() <= i) {
                last = toCome.removeFirst();
            }
            if (isBareCouncil(tokens, i)) {
                candidates.add(last.stretched(i, i + 1));
            }
        }
    }

    private static boolean isCalledCouncil(EntityCandidate council) {
        String id = council.id().orElse("");
        return id.startsWith(COUNCILS_OF_UNION)
                || (council.kind() == EntityKind.ORGANISATION && council.value().startsWith("Raad "));
    }

    private static boolean isCouncil(EntityTokens tokens, EntityCandidate candidate) {
        boolean known = candidate.id().orElse("").startsWith("kamerstroom:") || candidate.kind() == EntityKind.BODY;
        boolean meets = candidate.kind() == EntityKind.BODY || candidate.kind() == EntityKind.ORGANISATION;
        if (!meets || !known || candidate.id().isEmpty() || candidate.length() > LONGEST_COUNCIL) {
            return false;
        }
        for (int i = candidate.from(); i < candidate.to(); i++) {
            if (tokens.folded(i).endsWith("raad")) {
                return true;
            }
        }
        return candidate.value().startsWith("Raad ");
    }

    /** A common noun is a name only by itself: "de Commissie", not "Commissie-Davids" or "Ministeriële Commissie Migratie". */
    static boolean isPartOfOther(EntityTokens tokens, int from, int to) {
        if (to - from > 1 || !tokens.is(WordClass.BARE_NAME, from)) {
            return false;
        }
        boolean before = tokens.follows(from) && (tokens.isCompound(from) || tokens.is(WordClass.MODIFIER, from - 1));
        boolean behind = tokens.follows(to)
                && (tokens.isCompound(to) || (tokens.isCapitalised(to) && !tokens.is(WordClass.NOT_A_NAME, to)));
        return before || behind;
    }

    private static boolean isBareCouncil(EntityTokens tokens, int at) {
        boolean continued = tokens.isCompound(at + 1)
                || (tokens.follows(at + 1)
                        && Set.of("van", "voor").contains(tokens.folded(at + 1))
                        && tokens.isCapitalised(at + 2));
        return tokens.isCapitalised(at) && tokens.folded(at).equals("raad") && !tokens.isCompound(at) && !continued;
    }
}
