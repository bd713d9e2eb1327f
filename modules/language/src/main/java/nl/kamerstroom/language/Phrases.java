package nl.kamerstroom.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import nl.kamerstroom.text.Span;

/**
 * Finds the noun phrase around a word of one sentence: the core (adjectives, noun, names), and behind it a chain of
 * prepositional phrases ("de bijeenkomst van de Ottawa-groep").
 */
public final class Phrases {

    /** Behind "ten" they limit a number and are no part of what is counted: "ten hoogste 160 militairen". */
    private static final Set<String> LIMITS = Set.of("hoogste", "minste");

    private static final Set<String> PREDICATES =
            Set.of("langer", "extra", "aanwezig", "actief", "werkzaam", "paraat", "gelegerd", "sterk");

    private static final Set<String> NOUNS_TOO = Set.of("deel", "plaats", "stand");

    private final Analysis analysis;
    private final ClosedClasses words;
    private final IntPredicate barrier;
    private final IntPredicate edge;
    private final BitSet content = new BitSet();

    /**
     * @param barrier the tokens that belong to no phrase: those of times and amounts
     * @param edge the tokens that begin a core of their own: names and what stands behind them
     */
    public Phrases(Analysis analysis, ClosedClasses words, IntPredicate barrier, IntPredicate edge) {
        this.edge = edge;
        this.analysis = analysis;
        this.words = words;
        this.barrier = barrier;
        for (int at = 0; at < size(); at++) {
            content.set(at, canBePart(at));
        }
    }

    /** First and last token of a phrase. */
    public record Range(int first, int last) {
        public boolean holds(int token) {
            return first <= token && token <= last;
        }
    }

    public Span span(Range range) {
        return new Span(token(range.first()).start(), token(range.last()).end());
    }

    /** The core around a token, without its article or determiner. */
    public Range core(int head) {
        int first = head;
        while (first > 0 && !opensCore(first) && continuesLeft(first - 1) && !isOtherName(first - 1, head)) {
            first--;
        }
        while (first < head && words.is(token(first), "ordering")) {
            first++;
        }
        return new Range(first, coreEnd(head));
    }

    /** A name's edge, or a number in words: "heeft de Raad | zes financiers op de lijst gezet", but "de andere zes schepen". */
    private boolean opensCore(int at) {
        if (edge.test(at)) {
            return true;
        }
        Token before = token(at - 1);
        return words.is(token(at), "cardinal")
                && !token(at).capital()
                && (before.capital() || !before.word().endsWith("e"));
    }

    /** In "heeft de Raad nieuwe maatregelen" a name stands before the adjectives and is no part of the phrase. */
    private boolean isOtherName(int at, int head) {
        boolean adjectiveBetween = at + 1 < head
                && !token(at + 1).capital()
                && token(at + 1).word().endsWith("e");
        return at > 0 && token(at).capital() && !token(at).word().endsWith("e") && adjectiveBetween;
    }

    /** The last token of the core that a token is in. */
    public int coreEnd(int head) {
        int last = head;
        while (last + 1 < size()
                && !opensCore(last + 1)
                && !isParticle(last + 1)
                && !isPredicate(last + 1)
                && (isContent(last + 1) || isSuspended(last + 1))) {
            last++;
        }
        return withAbbreviation(last);
    }

    /** "Twee toestellen langer dan", "twaalf militairen aanwezig": behind a noun these tell of the verb; "vijf extra militairen" is one phrase. */
    private boolean isPredicate(int at) {
        return PREDICATES.contains(token(at).word()) && (at + 1 >= size() || !isContent(at + 1));
    }

    /** The particle of a verb behind a noun ends its phrase: "een vliegtuig beschikbaar", "twaalf adviseurs deel te nemen". */
    private boolean isParticle(int at) {
        Token token = token(at);
        if (!words.is(token, "particle") || token.capital()) {
            return false;
        }
        boolean noun = NOUNS_TOO.contains(token.word());
        return !noun
                || at + 1 >= size()
                || token(at + 1).is("te")
                || token(at + 1).is(".")
                || analysis.isVerb(at + 1);
    }

    /** A phrase that begins at a token, with determiner, and the prepositional phrases behind it. */
    public Range from(int first, Set<String> prepositions) {
        int at = first;
        while (at < size() - 1 && (words.isDeterminer(token(at)) || words.is(token(at), "adverb"))) {
            at++;
        }
        return new Range(first, chainEnd(coreEnd(at), prepositions));
    }

    /** The last token of the chain of prepositional phrases behind a core; "uit^": only before a name. */
    public int chainEnd(int coreEnd, Set<String> prepositions) {
        int last = coreEnd;
        boolean chained = false;
        while (last + 1 < size()) {
            Token next = token(last + 1);
            boolean opens = (prepositions.contains(next.word()) || opensName(last + 1, prepositions))
                    && !analysis.isVerb(last + 1);
            boolean joins = chained && next.is("en") && !pluralFollowsCore(last + 2);
            if (!opens && !joins) {
                break;
            }
            int at = last + 2;
            if (joins && at < size() && prepositions.contains(token(at).word())) {
                at++;
            }
            at = contentFrom(at);
            if (at < 0) {
                break;
            }
            last = coreEnd(at);
            chained = true;
        }
        return last;
    }

    /** "de terugkeer uit Gao": a preposition marked with "^" goes on only before a name without article. */
    private boolean opensName(int at, Set<String> prepositions) {
        return at + 1 < size()
                && token(at + 1).capital()
                && prepositions.contains(token(at).word() + "^");
    }

    /** Behind determiners and words of degree ("ruim veertig landen") the content of a phrase; -1 where there is none. */
    private int contentFrom(int first) {
        int at = first;
        while (at < size() && !barrier.test(at) && (words.isDeterminer(token(at)) || words.is(token(at), "degree"))) {
            at++;
        }
        return at < size() && isContent(at) ? at : -1;
    }

    /** The last token of a list that a phrase begins: "Oekraïne, het Midden-Oosten en migratie"; itself where it is none. */
    public int listEnd(int phraseEnd, Set<String> prepositions) {
        int last = phraseEnd;
        int at = phraseEnd + 1;
        while (at < size() && (token(at).is(",") || token(at).is("en"))) {
            boolean closes = token(at).is("en");
            int content = contentFrom(at + 1);
            if (content < 0) {
                return last;
            }
            int end = chainEnd(coreEnd(content), prepositions);
            if (closes) {
                return end + 1 < size() && analysis.isVerb(end + 1) ? last : end;
            }
            at = end + 1;
        }
        return last;
    }

    /** Every phrase that begins at its determiner or first content, in order, with its chain; none overlaps another. */
    public List<Range> all(Set<String> prepositions) {
        List<Range> all = new ArrayList<>();
        for (int at = 0; at < size(); at++) {
            int content = contentFrom(at);
            if (content >= 0) {
                Range range = new Range(at, chainEnd(coreEnd(content), prepositions));
                all.add(range);
                at = range.last();
            }
        }
        return all;
    }

    /** "De top van A en B vinden plaats": a verb in the plural shows that two things meet, so that "en B" ends the chain. */
    private boolean pluralFollowsCore(int first) {
        int at = first;
        while (at < size() && (words.isDeterminer(token(at)) || isContent(at))) {
            at++;
        }
        return at < size() && analysis.isVerb(at) && token(at).word().endsWith("n");
    }

    private boolean continuesLeft(int at) {
        if (isContent(at)) {
            return true;
        }
        return (token(at).is("en") && isSuspended(at - 1)) || isSuspended(at);
    }

    /** The hyphen of "milieu- en transportbijeenkomst", and the "en" behind it. */
    private boolean isSuspended(int at) {
        if (at < 1 || at + 1 >= size()) {
            return false;
        }
        return isHyphen(at) || (token(at).is("en") && isHyphen(at - 1));
    }

    private boolean isHyphen(int at) {
        return at > 0 && token(at).is("-") && token(at).start() == token(at - 1).end();
    }

    private int withAbbreviation(int last) {
        boolean bracketed = last + 3 < size()
                && token(last + 1).is("(")
                && token(last + 2).isWord()
                && token(last + 3).is(")");
        return bracketed ? last + 3 : last;
    }

    /** Whether a token can be part of a core: no verb, no word of a closed class, no mark. */
    public boolean isContent(int at) {
        return content.get(at);
    }

    private boolean canBePart(int at) {
        Token token = token(at);
        if (token.kind() == Token.Kind.MARK || barrier.test(at) || analysis.isVerb(at)) {
            return false;
        }
        if (words.is(token, "particle") && !isNounBehind(at)) {
            return false;
        }
        if (at > 0 && token(at - 1).is("ten") && LIMITS.contains(token.word())) {
            return false;
        }
        boolean named = token.capital() && at > 0;
        return named || !words.isOutsideCores(token.word());
    }

    /** Behind a determiner a particle is a noun, behind an adjective some are: "de stand", "een actuele stand van zaken". */
    private boolean isNounBehind(int at) {
        if (at == 0) {
            return false;
        }
        Token before = token(at - 1);
        boolean adjective = before.word().endsWith("e") && !before.capital() && !words.isOutsideCores(before.word());
        return words.isDeterminer(before)
                || (adjective && NOUNS_TOO.contains(token(at).word()));
    }

    private Token token(int at) {
        return analysis.tokens().get(at);
    }

    private int size() {
        return analysis.tokens().size();
    }
}
