package nl.kamerstroom.recognise;

import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.recognise.EntityLexicon.WordClass;

/** Funds by construction: "Nationaal Restauratiefonds", "justitiebegroting", "ODA-middelen", "hoofdstuk XVII", "begroting van Koninkrijksrelaties (hoofdstuk IV)". */
final class EntityFundPattern implements EntityPattern {

    /** "begroting van Defensie", "begroting voor Buitenlandse Handel". */
    private static final Set<String> BELONGS_TO = Set.of("van", "voor");

    private final EntityPhrases phrases;

    EntityFundPattern(EntityPhrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Optional<EntityCandidate> at(EntityTokens tokens, int head) {
        String word = tokens.folded(head);
        if (word.equals("begroting") && !tokens.isCompound(head)) {
            return budget(tokens, head);
        }
        if (word.equals("hoofdstuk") && tokens.follows(head + 1) && isChapter(tokens.surface(head + 1, head + 2))) {
            return Optional.of(EntityCandidate.described(tokens, head, head + 2, EntityKind.FUND));
        }
        if (word.equals("middelen") && tokens.isCompound(head)) {
            return Optional.of(EntityCandidate.described(
                    tokens, EntityBodyPattern.startOfCompound(tokens, head), head + 1, EntityKind.FUND));
        }
        boolean compound = (tokens.isCompound(head) && tokens.is(WordClass.FUND_SUFFIX, head))
                || (tokens.endsIn(WordClass.FUND_SUFFIX, head) && !tokens.is(WordClass.FUND_NOT, head));
        boolean named = word.equals("fonds") && endOfName(tokens, head) > head + 1;
        if (!compound && !named) {
            return Optional.empty();
        }
        int to = named ? endOfName(tokens, head) : head + 1;
        return Optional.of(EntityCandidate.described(
                tokens, startOfNames(tokens, EntityBodyPattern.startOfCompound(tokens, head)), to, EntityKind.FUND));
    }

    /** A chapter of the state's budget: "XVII". */
    private static boolean isChapter(String surface) {
        return surface.length() <= 6 && surface.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
    }

    /** "fonds Energietransitie", "Fonds voor rechtvaardige transitie". */
    private int endOfName(EntityTokens tokens, int head) {
        int names = tokens.follows(head + 1) ? phrases.endOfNames(tokens, head + 1) : head + 1;
        boolean linked = names == head + 1 && tokens.isCapitalised(head);
        return linked ? phrases.endOfComplements(tokens, names) : names;
    }

    private Optional<EntityCandidate> budget(EntityTokens tokens, int head) {
        if (!tokens.follows(head + 1) || !BELONGS_TO.contains(tokens.folded(head + 1))) {
            return Optional.empty();
        }
        int to = phrases.endOfPhrase(tokens, head + 2);
        return to == head + 2
                ? Optional.empty()
                : Optional.of(EntityCandidate.described(tokens, head, to, EntityKind.FUND));
    }

    /** "Nationaal |Restauratiefonds", "Europees |Sociaal Fonds". */
    private int startOfNames(EntityTokens tokens, int from) {
        int start = from;
        while (from - start < 2 && tokens.follows(start) && tokens.is(WordClass.FUND_MODIFIER, start - 1)) {
            start--;
        }
        return start;
    }
}
