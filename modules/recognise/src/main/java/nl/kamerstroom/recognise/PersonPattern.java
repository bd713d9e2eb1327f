package nl.kamerstroom.recognise;

import java.util.Optional;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.recognise.EntityLexicon.WordClass;

/** Persons: "Britse premier Boris Johnson", "de heer Juncker", "K.H. Ollongren". The value is the name without title. */
final class PersonPattern implements EntityPattern {

    private static final int MOST_PARTS = 6;
    private static final int MOST_INITIALS = 14;

    private final Origins origins;

    PersonPattern(Origins origins) {
        this.origins = origins;
    }

    @Override
    public Optional<EntityCandidate> at(EntityTokens tokens, int head) {
        if (isInitial(tokens, head) && !isInitial(tokens, head - 2)) {
            int to = endOfName(tokens, head);
            boolean alone = to == endOfInitials(tokens, head);
            int from = startOfFirstName(tokens, head);
            return alone ? Optional.empty() : person(tokens, from, from, to);
        }
        if (!tokens.is(WordClass.TITLE, head)
                || tokens.isCompound(head + 1)
                || EntityOfficePattern.hasField(tokens, head)) {
            return Optional.empty();
        }
        return named(tokens, startOfTitle(tokens, head), head + 1);
    }

    /** The person whose name stands right behind an office: "minister van Defensie |Brekelmans". */
    Optional<EntityCandidate> holder(EntityTokens tokens, EntityCandidate office) {
        return EntityOfficePattern.hasField(tokens, office.to() - 1)
                ? Optional.empty()
                : named(tokens, office.from(), office.to());
    }

    private Optional<EntityCandidate> named(EntityTokens tokens, int from, int name) {
        int to = tokens.isCapitalised(name) ? endOfName(tokens, name) : name;
        return to == endOfInitials(tokens, name) ? Optional.empty() : person(tokens, from, name, to);
    }

    private static Optional<EntityCandidate> person(EntityTokens tokens, int from, int name, int to) {
        return Optional.of(
                new EntityCandidate(from, to, EntityKind.PERSON, tokens.surface(name, to), Optional.empty()));
    }

    private int startOfTitle(EntityTokens tokens, int head) {
        int from = EntityBodyPattern.startOfCompound(tokens, head);
        return from > 0 && tokens.follows(from) && origins.isAt(tokens, from - 1) ? from - 1 : from;
    }

    /** "J.", "Th."; not the "Zr.Ms." of a ship. */
    private boolean isInitial(EntityTokens tokens, int at) {
        return tokens.isCapitalised(at)
                && tokens.get(at).surface().length() <= 2
                && (tokens.get(at).surface().length() == 1
                        || !(tokens.get(at).isAcronym() || tokens.is(WordClass.NOT_A_NAME, at)))
                && tokens.folded(at + 1).equals(".")
                && tokens.get(at + 1).before() == EntityTokens.Gap.NONE;
    }

    private int startOfFirstName(EntityTokens tokens, int initials) {
        return tokens.follows(initials) && isNamePart(tokens, initials - 1) && tokens.follows(initials - 1)
                ? initials - 1
                : initials;
    }

    private int endOfInitials(EntityTokens tokens, int from) {
        int at = from;
        while (at - from < MOST_INITIALS && isInitial(tokens, at) && (at == from || tokens.follows(at))) {
            at += 2;
        }
        return at;
    }

    /** Initials, particles and capitalised words: "G.A. van der Steur", "Hennis-Plasschaert", "Boris Johnson", "Van der Lee". */
    private int endOfName(EntityTokens tokens, int from) {
        int at = endOfInitials(tokens, from);
        int end = at;
        for (int parts = 0; parts < MOST_PARTS && tokens.follows(at) && tokens.isWord(at); parts++) {
            boolean particle = tokens.is(WordClass.NAME_PARTICLE, at);
            if ((!particle && !isNamePart(tokens, at)) || (end > from && isServed(tokens, at))) {
                break;
            }
            at++;
            end = particle ? end : at;
        }
        return end;
    }

    /** In "minister Kaag van Buitenlandse Zaken" the name ends before "van". */
    private boolean isServed(EntityTokens tokens, int at) {
        return tokens.is(WordClass.NAME_PARTICLE, at - 1) && origins.isServed(tokens, at);
    }

    private boolean isNamePart(EntityTokens tokens, int at) {
        return tokens.isCapitalised(at)
                && !(tokens.get(at).surface().length() > 2 && isAllCapitals(tokens.get(at)))
                && !tokens.is(WordClass.NOT_A_NAME, at)
                && !tokens.is(WordClass.TITLE, at)
                && !tokens.endsIn(WordClass.STREET, at)
                && tokens.get(at).before() != EntityTokens.Gap.NONE;
    }

    private static boolean isAllCapitals(EntityTokens.Token token) {
        return token.surface().chars().allMatch(Character::isUpperCase);
    }
}
