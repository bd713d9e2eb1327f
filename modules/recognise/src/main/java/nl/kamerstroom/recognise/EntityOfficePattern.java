package nl.kamerstroom.recognise;

import java.util.Optional;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.recognise.EntityLexicon.WordClass;

/** Offices by construction: "Zwitserse minister van Verkeer", "directeur-generaal Energie en Telecom", "ambassadeur in Riga". */
final class EntityOfficePattern implements EntityPattern {

    private final EntityPhrases phrases;
    private final Origins origins;

    EntityOfficePattern(EntityPhrases phrases, Origins origins) {
        this.phrases = phrases;
        this.origins = origins;
    }

    @Override
    public Optional<EntityCandidate> at(EntityTokens tokens, int head) {
        if ((!tokens.is(WordClass.OFFICE_HEAD, head) && !isGeneral(tokens, head)) || tokens.isCompound(head + 1)) {
            return Optional.empty();
        }
        int from = EntityBodyPattern.startOfCompound(tokens, head);
        if (tokens.follows(from) && tokens.is(WordClass.OFFICE_MODIFIER, from - 1)) {
            from--;
        }
        if (origins.isAt(tokens, from - 1) && tokens.follows(from)) {
            from--;
        }
        int to = endOfField(tokens, head + 1);
        return from == head && to == head + 1
                ? Optional.empty()
                : Optional.of(EntityCandidate.described(tokens, from, to, EntityKind.OFFICE));
    }

    /** "directeur-generaal", "commandant": offices with their field right behind them, and no name. */
    static boolean hasField(EntityTokens tokens, int head) {
        return tokens.is(WordClass.FIELD_HEAD, head)
                || (isGeneral(tokens, head) && tokens.is(WordClass.FIELD_HEAD, head - 1));
    }

    /** "directeur|-generaal" is headed by its last word. */
    private static boolean isGeneral(EntityTokens tokens, int head) {
        return tokens.isCompound(head)
                && tokens.folded(head).equals("generaal")
                && tokens.is(WordClass.GENERAL, head - 1);
    }

    /** "van Verkeer", "voor Medische Zorg en Sport", "bij de NAVO", "Energie en Telecom". */
    private int endOfField(EntityTokens tokens, int from) {
        boolean linked = tokens.follows(from) && isLink(tokens.folded(from));
        if (!linked && !hasField(tokens, from - 1)) {
            return from;
        }
        int at = from;
        if (linked) {
            at++;
            while (tokens.follows(at) && tokens.is(WordClass.ARTICLE, at)) {
                at++;
            }
        }
        int end = tokens.follows(at) ? phrases.endOfNames(tokens, at) : at;
        if (end == at) {
            return from;
        }
        while (isContinued(tokens, end)) {
            end = phrases.endOfNames(tokens, end + 1);
        }
        return end;
    }

    private boolean isLink(String word) {
        return word.equals("van") || word.equals("voor") || word.equals("bij") || word.equals("in");
    }

    private static boolean isContinued(EntityTokens tokens, int at) {
        return tokens.follows(at)
                && tokens.folded(at).equals("en")
                && tokens.isCapitalised(at + 1)
                && tokens.follows(at + 1);
    }
}
