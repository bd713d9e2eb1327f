package nl.kamerstroom.recognise;

import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.recognise.EntityLexicon.WordClass;

/** Missions by construction: "operatie Terra", "Frontex-operatie Terra", "VN-missie in Zuid-Sudan", "politiemissie". */
final class EntityMissionPattern implements EntityPattern {

    private static final Set<String> WATERS = Set.of("straat", "golf", "baai", "hoorn");

    private final EntityPhrases phrases;

    EntityMissionPattern(EntityPhrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Optional<EntityCandidate> at(EntityTokens tokens, int head) {
        boolean bare = tokens.is(WordClass.MISSION_HEAD, head);
        boolean compound = tokens.is(WordClass.MISSION_SUFFIX, head) || tokens.endsIn(WordClass.MISSION_SUFFIX, head);
        if ((!bare && !compound) || isEconomic(tokens, head) || (bare && isMerePart(tokens, head))) {
            return Optional.empty();
        }
        int from = EntityBodyPattern.startOfCompound(tokens, head);
        int to = tokens.follows(head + 1) ? phrases.endOfNames(tokens, head + 1) : head + 1;
        if (to == head + 1) {
            to = endOfPlace(tokens, to);
        }
        return bare && from == head && to == head + 1
                ? Optional.empty()
                : Optional.of(EntityCandidate.described(tokens, from, to, EntityKind.MISSION));
    }

    /** A hyphen makes a mission of what has a name or an abbreviation before it: "EU-missie", not "controle-operatie". */
    private static boolean isMerePart(EntityTokens tokens, int head) {
        return tokens.isCompound(head) && !tokens.isCapitalised(head - 1);
    }

    private static boolean isEconomic(EntityTokens tokens, int head) {
        return tokens.follows(head)
                && (tokens.folded(head - 1).equals("economische")
                        || tokens.folded(head - 1).equals("digitale"));
    }

    /** "de Straat van Hormuz", "de Golf van Aden": these names go on behind "van". */
    private int endOfWater(EntityTokens tokens, int from, int end) {
        boolean water = end == from + 1 && WATERS.contains(tokens.folded(from));
        if (!water || !tokens.follows(end) || !tokens.folded(end).equals("van") || !tokens.follows(end + 1)) {
            return end;
        }
        int last = phrases.endOfNames(tokens, end + 1);
        return last == end + 1 ? end : last;
    }

    /** "in Mali", "in de Centraal-Afrikaanse Republiek". */
    private int endOfPlace(EntityTokens tokens, int from) {
        if (!tokens.follows(from) || !tokens.folded(from).equals("in")) {
            return from;
        }
        int names = from + 1;
        if (tokens.follows(names) && tokens.is(WordClass.ARTICLE, names)) {
            names++;
        }
        int end = tokens.follows(names) ? phrases.endOfNames(tokens, names) : names;
        return end == names ? from : endOfWater(tokens, names, end);
    }
}
