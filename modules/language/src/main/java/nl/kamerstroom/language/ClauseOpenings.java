package nl.kamerstroom.language;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Looks ahead in a sentence to tell whether a clause begins at a token, and of which kind. */
final class ClauseOpenings {

    private static final int LONGEST_LOOK = 80;
    private static final int SUBJECT_AND_MORE = 3;

    private final List<Token> tokens;
    private final BitSet inUnit;
    private final VerbReader verbs;
    private final ClosedClasses words;

    ClauseOpenings(List<Token> tokens, BitSet inUnit, VerbReader verbs, ClosedClasses words) {
        this.tokens = tokens;
        this.inUnit = inUnit;
        this.verbs = verbs;
        this.words = words;
    }

    /** Whether the word at a place opens a clause that tells of the word before it. */
    boolean opensRelative(int at) {
        Token token = tokens.get(at);
        if (!words.is(token, "relative") || at == 0 || !segmentHasFinite(at + 1)) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean afterPreposition =
                words.is(before, "preposition") && at > 1 && tokens.get(at - 2).is(",");
        if (token.is("dat") && !before.is(",")) {
            return isNominal(before) && !before.capital() && isNeuter(at - 1) && !words.is(before, "fact");
        }
        boolean demonstrative = !before.is(",") && !afterPreposition && !isNominal(before);
        return !demonstrative && verbs.verbFinal(tokens, at, inUnit);
    }

    /** Whether the phrase that ends here begins with "het" or "een": "dat" behind it tells of it. */
    private boolean isNeuter(int last) {
        for (int at = last - 1; at >= Math.max(0, last - 3) && isNominal(tokens.get(at)); at--) {
            if (tokens.get(at).is("het") || tokens.get(at).is("een")) {
                return true;
            }
        }
        return false;
    }

    private boolean isNominal(Token token) {
        boolean closed = Stream.of("coordinator", "preposition", "adverb", "subordinator")
                .anyMatch(c -> words.is(token, c));
        return token.is(")") || (token.isWord() && !closed && !verbs.surelyFinite(token));
    }

    /** Whether it opens a clause that the current one governs. */
    boolean opensSubordinate(int at, ClauseDraft current) {
        Token token = tokens.get(at);
        if (words.is(token, "conditional") && at == 0) {
            return true;
        }
        if (!words.is(token, "subordinator") || !finiteFollows(at + 1) || isAside(at)) {
            return false;
        }
        if (token.is("dat") && isWords(at + 1, "wil", "zeggen")) {
            return false;
        }
        if (token.is("dat") && at > 0 && takesPronoun(tokens.get(at - 1))) {
            return false;
        }
        if (token.is("of")
                && current.finite()
                && at > 0
                && !verbs.isVerb(tokens.get(at - 1))
                && !tokens.get(at - 1).is(",")) {
            return verbs.verbFinal(tokens, at, inUnit) && (!siblingFollows(at + 1, current) || verbEndsClause(at + 1));
        }
        return at == 0 || verbs.verbFinal(tokens, at, inUnit);
    }

    /** "zoals gevraagd door het lid Bos": a participle alone makes no clause. */
    private boolean isAside(int at) {
        return tokens.get(at).is("zoals") && at + 1 < tokens.size() && verbs.isParticiple(tokens.get(at + 1));
    }

    /** "van dat", "mocht dat nodig zijn", "als dat kan": behind these words "dat" is a thing. */
    private boolean takesPronoun(Token before) {
        return words.is(before, "preposition") || words.is(before, "conditional") || words.is(before, "subordinator");
    }

    /** "…, zodra het gesprek is afgerond, …", "…, die in mei afloopt, …": what these open interrupts the clause and is none of its rank. */
    boolean embeds(int at) {
        return at < tokens.size()
                && (words.is(tokens.get(at), "subordinator") || opensRelative(at))
                && (isAside(at) || verbs.verbFinal(tokens, at, inUnit));
    }

    /** Whether the words to the next comma close with what a clause that began earlier still lacks: "…, met een jaar verlengd". */
    boolean completes(ClauseDraft around, int from) {
        int end = from;
        while (end < reach(from) && !isDivider(tokens.get(end))) {
            end++;
        }
        if (end - from < 2 || tokens.get(from).is("om")) {
            return false;
        }
        boolean closes = verbs.isParticiple(tokens.get(end - 1));
        return around.lacksParticiple()
                ? closes || verbs.isParticiple(tokens.get(from))
                : closes && tokens.get(end - 2).is("te");
    }

    private static boolean isDivider(Token token) {
        return token.is(",") || token.is(";") || token.is(".") || token.is(":");
    }

    /** Whether a clause of the same rank as the current one begins at a token, with a verb of its own or without. */
    boolean ranksWith(ClauseDraft current, int from) {
        return siblingFollows(from, current) || gappedFollows(from);
    }

    /** "…, die van 15 maart fysiek": a clause that leaves its verb out. */
    private boolean gappedFollows(int from) {
        return from + 1 < tokens.size()
                && (tokens.get(from).is("die") || tokens.get(from).is("dat"))
                && tokens.get(from + 1).is("van")
                && !segmentHasFinite(from);
    }

    private boolean isWords(int at, String first, String second) {
        return at + 1 < tokens.size()
                && tokens.get(at).is(first)
                && tokens.get(at + 1).is(second);
    }

    /** Whether a finite verb stands between {@code from} and the next comma, semicolon or end. */
    boolean segmentHasFinite(int from) {
        for (int at = from; at < reach(from); at++) {
            Token token = tokens.get(at);
            if (token.is(";") || (token.is(",") && !inUnit.get(at))) {
                return false;
            }
            if (!inUnit.get(at) && verbs.maybeFinite(token)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a finite verb stands between {@code from} and the next semicolon or end. */
    private boolean finiteFollows(int from) {
        for (int at = from; at < reach(from) && !tokens.get(at).is(";"); at++) {
            if (!inUnit.get(at) && verbs.maybeFinite(tokens.get(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words from here form a clause of their own: a finite verb comes first or behind one phrase. */
    boolean siblingFollows(int from, ClauseDraft current) {
        for (int at = from; at < reach(from); at++) {
            Token token = tokens.get(at);
            if (inUnit.get(at)) {
                continue;
            }
            boolean stop = token.is(";") || token.is(",") || token.is("(");
            boolean join = words.is(token, "coordinator") && at > from;
            boolean embeds = at > from && (words.is(token, "relative") || words.is(token, "subordinator"));
            if (stop || join || (embeds && verbs.verbFinal(tokens, at, inUnit))) {
                return false;
            }
            boolean participle = current.asksParticiple() && verbs.isParticiple(token);
            if (!participle && (verbs.surelyFinite(token) || (verbs.isPlural(token) && !current.asksInfinitive()))) {
                return true;
            }
        }
        return false;
    }

    /** "De vraag is of de Eurogroep op 4 april bijeenkomt": behind a subject and more the verbs stand last, or before a preposition. */
    private boolean verbEndsClause(int from) {
        int verb = from;
        while (verb < reach(from) && (inUnit.get(verb) || !verbs.maybeFinite(tokens.get(verb)))) {
            verb++;
        }
        int end = verb;
        while (end < tokens.size() && verbs.isVerb(tokens.get(end))) {
            end++;
        }
        boolean last = end == tokens.size() || !tokens.get(end).isWord() || words.is(tokens.get(end), "preposition");
        return last && verb - from >= SUBJECT_AND_MORE;
    }

    /** How far a look ahead goes, so that a sentence without end takes linear time. */
    private int reach(int from) {
        return Math.min(tokens.size(), from + LONGEST_LOOK);
    }
}
