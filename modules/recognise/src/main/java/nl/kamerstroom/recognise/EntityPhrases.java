package nl.kamerstroom.recognise;

import nl.kamerstroom.recognise.EntityLexicon.WordClass;

/** Reads noun phrases without a parser: a bounded walk that stops where a Dutch noun phrase must have ended. */
final class EntityPhrases {

    private static final int MOST_LINKS = 3;
    private static final int MOST_WORDS = 7;

    /** The end of what follows a head: "van het IMF en de Wereldbank", "over schijnconstructies"; {@code from} if nothing does. */
    int endOfComplements(EntityTokens tokens, int from) {
        int end = from;
        for (int links = 0; links < MOST_LINKS; links++) {
            if (!tokens.follows(end) || !tokens.is(WordClass.LINK, end)) {
                break;
            }
            int phrase = endOfPhrase(tokens, end + 1);
            if (phrase == end + 1) {
                break;
            }
            end = phrase;
        }
        return end;
    }

    /** The end of a noun phrase: article, adjectives, then one noun or a run of names; {@code from} if there is none. */
    int endOfPhrase(EntityTokens tokens, int from) {
        int at = from;
        while (tokens.follows(at) && tokens.is(WordClass.ARTICLE, at)) {
            at++;
        }
        int end = endOfNoun(tokens, at);
        if (end == at) {
            return from;
        }
        int and = end;
        while (tokens.follows(and) && tokens.folded(and).equals("en")) {
            int second = and + 1;
            while (tokens.follows(second) && tokens.is(WordClass.ARTICLE, second)) {
                second++;
            }
            int next = isPair(tokens, end, second) ? endOfNoun(tokens, second) : second;
            if (next == second) {
                break;
            }
            end = next;
            and = end;
        }
        return end;
    }

    /** Two names are joined by "en", or two adjectives before one noun: "Noordse en Baltische landen". */
    private boolean isPair(EntityTokens tokens, int end, int second) {
        return tokens.isCapitalised(end - 1) && tokens.isCapitalised(second);
    }

    private int endOfNoun(EntityTokens tokens, int from) {
        int at = from;
        while (at - from < MOST_WORDS && isAdjective(tokens, at)) {
            at++;
        }
        int names = endOfNames(tokens, at);
        if (names > at) {
            return names;
        }
        if (isPlainWord(tokens, at)) {
            boolean person = tokens.is(WordClass.TITLE, at) && tokens.follows(at + 1);
            return person ? endOfNames(tokens, at + 1) : endOfCompound(tokens, at + 1);
        }
        return at > from && tokens.isCapitalised(at - 1) ? at : from;
    }

    /** A run of capitalised words and numbers: "North Sea-Baltic", "Gulf Cooperation Council". */
    int endOfNames(EntityTokens tokens, int from) {
        int at = from;
        while (at - from < MOST_WORDS
                && tokens.isWord(at)
                && (at == from
                        ? tokens.isCapitalised(at)
                        : tokens.follows(at) && tokens.get(at).before() != EntityTokens.Gap.NONE)
                && (tokens.isCapitalised(at)
                        || (at > from
                                && (tokens.isCompound(at) || tokens.get(at).isNumber())))
                && !tokens.is(WordClass.STOP, at)) {
            at++;
        }
        return at;
    }

    /** The end of a compound that goes on behind a hyphen: "EU|-lidstaten". */
    static int endOfCompound(EntityTokens tokens, int from) {
        int at = from;
        while (tokens.isCompound(at) && tokens.isWord(at)) {
            at++;
        }
        return at;
    }

    private boolean isAdjective(EntityTokens tokens, int at) {
        String word = tokens.folded(at);
        return isPlainWord(tokens, at)
                && word.length() > 3
                && (tokens.isCapitalised(at) ? word.endsWith("se") || word.endsWith("sche") : word.endsWith("e"))
                && (isPlainWord(tokens, at + 1) || tokens.isCapitalised(at + 1))
                && tokens.follows(at + 1)
                && !tokens.is(WordClass.STOP, at + 1);
    }

    /** A word that by its ending is no verb, participle or adjective. */
    boolean isNoun(EntityTokens tokens, int at) {
        String word = tokens.folded(at);
        return isPlainWord(tokens, at)
                && !word.endsWith("t")
                && !word.endsWith("de")
                && !word.endsWith("te")
                && !word.endsWith("en");
    }

    private boolean isPlainWord(EntityTokens tokens, int at) {
        return tokens.follows(at)
                && tokens.isWord(at)
                && !tokens.get(at).isNumber()
                && tokens.get(at).before() != EntityTokens.Gap.NONE
                && !tokens.is(WordClass.STOP, at)
                && !tokens.is(WordClass.LINK, at)
                && !tokens.is(WordClass.ARTICLE, at);
    }
}
