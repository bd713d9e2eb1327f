package nl.kamerstroom.recognise;

import java.util.Optional;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.recognise.EntityLexicon.WordClass;

/** Persons: "Britse premier Boris Johnson", "de heer Juncker", "K.H. Ollongren". The value is the name without title. */
final class PersonPattern implements EntityPattern {

    private static final int MOST_NAMES = 4;

    private final EntityLexicon lexicon;
    private final Origins origins;

    PersonPattern(EntityLexicon lexicon, Origins origins) {
        this.lexicon = lexicon;
        this.origins = origins;
    }

    @Override
    public Optional<EntityCandidate> at(EntityTokens tokens, int head) {
        if (isInitial(tokens, head) && !isInitial(tokens, head - 2)) {
            int names = endOfInitials(tokens, head);
            int to = endOfName(tokens, names);
            return to == names ? Optional.empty() : person(tokens, head, head, to);
        }
        if (!lexicon.is(WordClass.TITLE, tokens.folded(head)) || tokens.isCompound(head + 1)) {
            return Optional.empty();
        }
        int names = endOfInitials(tokens, head + 1);
        int to = endOfName(tokens, names);
        return to == names ? Optional.empty() : person(tokens, startOfTitle(tokens, head), head + 1, to);
    }

    private static Optional<EntityCandidate> person(EntityTokens tokens, int from, int name, int to) {
        return Optional.of(
                new EntityCandidate(from, to, EntityKind.PERSON, tokens.surface(name, to), Optional.empty()));
    }

    private int startOfTitle(EntityTokens tokens, int head) {
        int from = EntityBodyPattern.startOfCompound(tokens, head);
        return from > 0 && tokens.follows(from) && origins.isAt(tokens, from - 1) ? from - 1 : from;
    }

    private static boolean isInitial(EntityTokens tokens, int at) {
        return tokens.isCapitalised(at)
                && tokens.get(at).surface().length() <= 2
                && (tokens.get(at).surface().length() == 1 || !tokens.get(at).isAcronym())
                && tokens.folded(at + 1).equals(".")
                && tokens.get(at + 1).before() == EntityTokens.Gap.NONE;
    }

    private static int endOfInitials(EntityTokens tokens, int from) {
        int at = from;
        while (isInitial(tokens, at) && (at == from || tokens.follows(at))) {
            at += 2;
        }
        return at;
    }

    /** Particles and capitalised words: "van der Steur", "Hennis-Plasschaert", "Boris Johnson". */
    private int endOfName(EntityTokens tokens, int from) {
        int end = from;
        int at = from;
        while (tokens.follows(at) && tokens.isWord(at) && at - from < MOST_NAMES + 2) {
            if (isNamePart(tokens, at)) {
                end = at + 1;
            } else if (end > from || !lexicon.is(WordClass.NAME_PARTICLE, tokens.folded(at))) {
                break;
            }
            at++;
        }
        return end;
    }

    private boolean isNamePart(EntityTokens tokens, int at) {
        return tokens.isCapitalised(at)
                && !tokens.get(at).isNumber()
                && !(tokens.get(at).isAcronym()
                        && tokens.get(at).surface().length() > 2
                        && isAllCapitals(tokens.get(at)))
                && !lexicon.is(WordClass.NOT_A_NAME, tokens.folded(at))
                && tokens.get(at).before() != EntityTokens.Gap.NONE;
    }

    private static boolean isAllCapitals(EntityTokens.Token token) {
        return token.surface().chars().allMatch(Character::isUpperCase);
    }
}
