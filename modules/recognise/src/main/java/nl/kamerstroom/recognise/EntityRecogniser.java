package nl.kamerstroom.recognise;

import java.util.ArrayList;
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

    private final EntityTrie trie;
    private final List<EntityPattern> patterns;

    public EntityRecogniser(KnowledgeBase knowledge) {
        this.trie = new EntityTrie(knowledge.names());
        EntityPhrases phrases = new EntityPhrases(EntityLexicon.load());
        Origins origins = new Origins(knowledge.names());
        this.patterns = List.of(
                new EntityBodyPattern(phrases),
                new EntityMissionPattern(phrases),
                new EntityOfficePattern(phrases, origins),
                new PersonPattern(phrases.lexicon(), origins),
                new EntityFundPattern(phrases));
    }

    @Override
    public List<Mention> recognise(LetterText letter) {
        return recognise(letter.text());
    }

    /** The mentions of a text, in order of their spans. */
    public List<Mention> recognise(String text) {
        EntityTokens tokens = EntityTokens.of(text);
        EntitySenses senses = new EntitySenses();
        List<EntityCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            for (EntityTrie.Match match : trie.matches(tokens, i)) {
                senses.choose(tokens, i, match).ifPresent(candidates::add);
            }
            if (tokens.isWord(i)) {
                for (EntityPattern pattern : patterns) {
                    pattern.at(tokens, i).ifPresent(candidates::add);
                }
            }
        }
        List<EntityCandidate> abbreviated = EntityAbbreviations.join(tokens, candidates);
        return EntityNesting.resolve(abbreviated).stream()
                .map(candidate -> mention(tokens, candidate))
                .toList();
    }

    private static Mention mention(EntityTokens tokens, EntityCandidate candidate) {
        return new EntityMention(
                tokens.span(candidate.from(), candidate.to()), candidate.kind(), candidate.value(), candidate.id());
    }
}
