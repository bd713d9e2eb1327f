package nl.kamerstroom.recognise;

import java.util.List;
import nl.kamerstroom.knowledge.KnowledgeBase;
import nl.kamerstroom.text.LetterText;

/**
 * Finds what a letter names: bodies, organisations, missions, offices, persons, countries, places and funds.
 *
 * <p>Known names come from the knowledge base, unknown ones from constructions; abbreviations that the letter introduces are
 * understood in the whole letter. Mentions may nest where the inner one is of another kind (Mali in "EUTM Mali"), and never
 * cross.
 */
public final class EntityRecogniser implements Recogniser {

    private final EntityLexicon lexicon = EntityLexicon.load();
    private final EntityTrie trie;
    private final List<EntityPattern> patterns;
    private final EntityCompletion completion;

    public EntityRecogniser(KnowledgeBase knowledge) {
        this.trie = new EntityTrie(knowledge.names());
        EntityPhrases phrases = new EntityPhrases();
        Origins origins = new Origins(knowledge.names());
        PersonPattern persons = new PersonPattern(origins);
        this.patterns = List.of(
                new EntityBodyPattern(phrases),
                new EntityMissionPattern(phrases),
                new EntityOfficePattern(phrases, origins),
                new EntityFundPattern(phrases),
                new PlacePattern(origins),
                persons);
        this.completion = new EntityCompletion(persons);
    }

    @Override
    public List<Mention> recognise(LetterText letter) {
        return recognise(letter.text());
    }

    /** The mentions of a text, in order of their spans. */
    public List<Mention> recognise(String text) {
        EntityTokens tokens = EntityTokens.of(text, lexicon);
        EntityCandidates candidates = find(tokens);
        completion.complete(tokens, candidates);
        EntityAbbreviations.join(tokens, candidates);
        EntitySenses.resolveCouncils(tokens, candidates);
        return EntityNesting.resolve(candidates.all()).stream()
                .map(candidate -> mention(tokens, candidate))
                .toList();
    }

    /** Constructions first: where a known name has the same words, the name is found later and stays. */
    private EntityCandidates find(EntityTokens tokens) {
        EntityCandidates candidates = new EntityCandidates();
        for (int i = 0; i < tokens.size(); i++) {
            for (EntityPattern pattern : patterns) {
                pattern.at(tokens, i).ifPresent(candidates::add);
            }
        }
        EntitySenses senses = new EntitySenses();
        for (int i = 0; i < tokens.size(); i++) {
            for (EntityTrie.Match match : trie.matches(tokens, i)) {
                if (!EntitySenses.isPartOfOther(tokens, i, match.to())) {
                    candidates.add(senses.choose(i, match));
                }
            }
        }
        return candidates;
    }

    private static Mention mention(EntityTokens tokens, EntityCandidate candidate) {
        return new EntityMention(
                tokens.span(candidate.from(), candidate.to()), candidate.kind(), candidate.value(), candidate.id());
    }
}
