package nl.kamerstroom.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.language.Analysis;
import nl.kamerstroom.language.Clause;
import nl.kamerstroom.language.ClosedClasses;
import nl.kamerstroom.language.Phrases;
import nl.kamerstroom.language.Phrases.Range;
import nl.kamerstroom.language.Token;
import nl.kamerstroom.language.VerbUse;
import nl.kamerstroom.language.Wording;
import nl.kamerstroom.recognise.DurationMention;
import nl.kamerstroom.recognise.EntityMention;
import nl.kamerstroom.recognise.Mention;
import nl.kamerstroom.recognise.MoneyMention;
import nl.kamerstroom.recognise.TimeMention;
import nl.kamerstroom.text.Span;

/** One sentence with its grammar and its mentions, ready to be asked what can fill a slot. */
final class SentenceView {

    private static final Set<EntityKind> PLACES = Set.of(EntityKind.PLACE, EntityKind.COUNTRY);
    private static final Set<EntityKind> EDGES =
            Set.of(EntityKind.PLACE, EntityKind.COUNTRY, EntityKind.OFFICE, EntityKind.PERSON);

    private final Analysis analysis;
    private final List<Mention> mentions;
    private final List<Filling> fillings = new ArrayList<>();
    private final List<EntityMention> entities = new ArrayList<>();
    private final Phrases phrases;
    private final BitSet circumstances = new BitSet();
    private final BitSet mentioned = new BitSet();
    private final HashMap<String, List<Integer>> positions = new HashMap<>();
    private final HashMap<String, List<VerbUse>> uses = new HashMap<>();

    /** By the number of the filler; an array, since every rule asks. */
    private Known[] candidates = new Known[64];

    private Optional<List<Head>> heads = Optional.empty();
    private final List<Trait> traits = new ArrayList<>();

    /** @param events how many events the story had, where the search looked back to it */
    private record Known(List<Filling> found, boolean pointsBack, int events) {}

    /** @param fillers the numbers of those that name the word */
    record Head(Token token, BitSet fillers) {}

    /** What every rule asks of a clause, worked out once. */
    private record Trait(boolean denied, boolean past, boolean verbless) {

        static Trait of(Clause clause, Analysis analysis) {
            boolean verbless = true;
            for (Token token : clause.tokens()) {
                verbless &= !analysis.isVerb(token.index());
            }
            return new Trait(Cues.isDenied(clause), VerbUse.isPast(clause, analysis), verbless);
        }
    }

    /** @param text the letter, whose tabs part the cells of a table: no phrase goes over one */
    SentenceView(Analysis analysis, List<Mention> mentions, ClosedClasses words, String text) {
        this.analysis = analysis;
        this.mentions = mentions;
        for (Token token : analysis.tokens()) {
            positions.computeIfAbsent(token.word(), word -> new ArrayList<>()).add(token.index());
        }
        for (Clause clause : analysis.clauses()) {
            traits.add(Trait.of(clause, analysis));
        }
        BitSet barrier = new BitSet();
        BitSet edge = cellStarts(analysis, text);
        for (Mention mention : mentions) {
            Range range = range(mention.span());
            Optional<String> id = mention instanceof EntityMention entity ? entity.id() : Optional.empty();
            fillings.add(new Filling(index(), range, mention.span(), mention.value(), id));
            mentioned.set(range.first(), range.last() + 1);
            if (mention instanceof TimeMention
                    || mention instanceof MoneyMention
                    || mention instanceof DurationMention) {
                barrier.set(range.first(), range.last() + 1);
            }
            if (mention instanceof EntityMention entity) {
                entities.add(entity);
                if (EDGES.contains(entity.kind())) {
                    edge.set(range.first());
                    edge.set(range.last() + 1);
                }
            }
            if (mention instanceof TimeMention
                    || (mention instanceof EntityMention entity && PLACES.contains(entity.kind()))) {
                circumstances.set(range.first(), range.last() + 1);
            }
        }
        this.phrases = new Phrases(analysis, words, barrier::get, edge::get);
    }

    private static BitSet cellStarts(Analysis analysis, String text) {
        BitSet starts = new BitSet();
        for (Token token : analysis.tokens()) {
            if (token.start() > 0 && text.charAt(token.start() - 1) == '\t') {
                starts.set(token.index());
            }
        }
        return starts;
    }

    Analysis analysis() {
        return analysis;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** What each of its mentions fills a slot with, in their order. */
    List<Filling> fillings() {
        return fillings;
    }

    /** Those of its mentions that are entities, in order. */
    List<EntityMention> entities() {
        return entities;
    }

    Phrases phrases() {
        return phrases;
    }

    List<Token> tokens() {
        return analysis.tokens();
    }

    int index() {
        return analysis.sentence().index();
    }

    /** Whether a token belongs to a time or place: these may stand between a thing and what tells of it. */
    boolean isCircumstance(int token) {
        return circumstances.get(token);
    }

    /** Whether a token belongs to a mention of any kind. */
    boolean isMention(int token) {
        return mentioned.get(token);
    }

    /** Whether a word denies what a clause says. */
    boolean isDenied(Clause clause) {
        return traits.get(clause.index()).denied();
    }

    /** Whether a clause tells of the past, whatever its verb. */
    boolean isPast(Clause clause) {
        return traits.get(clause.index()).past();
    }

    boolean isVerbless(Clause clause) {
        return traits.get(clause.index()).verbless();
    }

    /** The tokens that a span covers. */
    Range range(Span span) {
        int first = Math.min(analysis.tokenAt(span.start()), Math.max(0, tokens().size() - 1));
        int last = first;
        while (last + 1 < tokens().size() && tokens().get(last + 1).start() < span.end()) {
            last++;
        }
        return new Range(first, last);
    }

    /** The candidates of the filler of a number: worked out once, or for each state of the story where they point back to it. */
    List<Filling> candidates(int filler, Story story, Supplier<List<Filling>> work) {
        if (filler >= candidates.length) {
            candidates = Arrays.copyOf(candidates, 2 * filler);
        }
        Known known = candidates[filler];
        if (known == null || (known.pointsBack() && known.events() != story.size())) {
            int looks = story.looks();
            List<Filling> found = work.get();
            known = new Known(found, story.looks() > looks, story.size());
            candidates[filler] = known;
        }
        return known.found();
    }

    /** The tokens that fillers name as heads of phrases, in order; all fillers' are found at once, so that each word is read once. */
    List<Head> heads(HeadNouns nouns) {
        if (heads.isEmpty()) {
            List<Head> found = new ArrayList<>();
            for (Token token : tokens()) {
                if (token.isWord() && phrases.isContent(token.index())) {
                    BitSet fillers = nouns.fillers(token.word());
                    if (!fillers.isEmpty()) {
                        found.add(new Head(token, fillers));
                    }
                }
            }
            heads = Optional.of(found);
        }
        return heads.get();
    }

    /** How the clauses of the sentence use a verb, worked out once for all rules that it wakes. */
    List<VerbUse> uses(Trigger.Verb verb) {
        List<VerbUse> known = uses.get(verb.notation());
        if (known != null) {
            return known;
        }
        List<VerbUse> found = new ArrayList<>(1);
        for (Clause clause : analysis.clauses()) {
            verb.pattern().in(clause, analysis).filter(this::isVerb).ifPresent(found::add);
        }
        uses.put(verb.notation(), found);
        return found;
    }

    /** "De kosten" is no form of kosten; "zijn" behind a preposition may be a particle's verb ("er niet bij zijn"). */
    private boolean isVerb(VerbUse use) {
        return use.verb().is("zijn") || analysis.isVerb(use.verb().index());
    }

    /** Where a wording stands in the sentence. */
    List<Range> occurrences(Wording wording) {
        List<Integer> wakers = wording.isWhole() ? positions.getOrDefault(wording.waker(), List.of()) : List.of();
        if (wording.isWhole() && wakers.isEmpty()) {
            return List.of();
        }
        List<Range> found = new ArrayList<>();
        if (wording.isWhole()) {
            for (int at : wakers) {
                addIfThere(wording, at - wording.beforeWaker(), found);
            }
        } else {
            for (int at = 0; at < tokens().size(); at++) {
                addIfThere(wording, at, found);
            }
        }
        return found;
    }

    private void addIfThere(Wording wording, int at, List<Range> found) {
        if (wording.standsAt(tokens(), at)) {
            found.add(new Range(at, at + wording.size() - 1));
        }
    }
}
