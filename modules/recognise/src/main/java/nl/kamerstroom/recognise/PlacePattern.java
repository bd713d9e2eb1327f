package nl.kamerstroom.recognise;

import java.util.Optional;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.recognise.EntityLexicon.WordClass;

/** Places by construction: "in Heiligendamm", "te Alden Biesen", "Amerikaanse luchtmachtbasis Spangdahlem". */
final class PlacePattern implements EntityPattern {

    private static final int MOST_NAMES = 3;

    private final Origins origins;

    PlacePattern(Origins origins) {
        this.origins = origins;
    }

    @Override
    public Optional<EntityCandidate> at(EntityTokens tokens, int head) {
        boolean site = tokens.is(WordClass.SITE, head);
        if (!site && !tokens.is(WordClass.PLACE_PREPOSITION, head)) {
            return Optional.empty();
        }
        int to = endOfNames(tokens, head + 1);
        if (to == head + 1 || tokens.isCompound(to)) {
            return Optional.empty();
        }
        boolean foreign = site && tokens.follows(head) && origins.isAt(tokens, head - 1);
        int from = site ? (foreign ? head - 1 : head) : head + 1;
        return Optional.of(
                new EntityCandidate(from, to, EntityKind.PLACE, tokens.surface(head + 1, to), Optional.empty()));
    }

    private int endOfNames(EntityTokens tokens, int from) {
        int at = from;
        while (at - from < MOST_NAMES && isName(tokens, at)) {
            at++;
        }
        return at;
    }

    private boolean isName(EntityTokens tokens, int at) {
        return tokens.follows(at)
                && tokens.isCapitalised(at)
                && !tokens.get(at).isAcronym()
                && (tokens.get(at).surface().length() > 2 || tokens.isCapitalised(at + 1))
                && tokens.get(at).before() != EntityTokens.Gap.NONE
                && !tokens.is(WordClass.NOT_A_NAME, at)
                && !origins.isAt(tokens, at);
    }
}
