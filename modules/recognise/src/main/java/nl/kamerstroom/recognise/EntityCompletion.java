package nl.kamerstroom.recognise;

import java.util.Optional;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.recognise.EntityLexicon.WordClass;

/**
 * Completes candidates by what stands in or beside them: "zitting van de Eurogroep" is the Eurogroep, "informele" belongs to
 * its council, "Grieks voorzitterschap" is Greece, and the name behind an office is its holder.
 */
final class EntityCompletion {

    private final EntityLexicon lexicon;
    private final PersonPattern persons;

    EntityCompletion(EntityLexicon lexicon, PersonPattern persons) {
        this.lexicon = lexicon;
        this.persons = persons;
    }

    void complete(EntityTokens tokens, EntityCandidates candidates) {
        for (EntityCandidate candidate : candidates.all()) {
            completed(tokens, candidates, candidate).ifPresent(candidates::add);
        }
    }

    private Optional<EntityCandidate> completed(
            EntityTokens tokens, EntityCandidates candidates, EntityCandidate candidate) {
        return switch (candidate.kind()) {
            case BODY ->
                candidate.id().isEmpty() ? identified(tokens, candidates, candidate) : withInformal(tokens, candidate);
            case MISSION -> candidate.id().isEmpty() ? identified(tokens, candidates, candidate) : Optional.empty();
            case OFFICE -> persons.holder(tokens, candidate);
            case DEMONYM -> actor(tokens, candidate);
            case ORGANISATION, PERSON, COUNTRY, PLACE, FUND -> Optional.empty();
        };
    }

    /** A gathering of a known body is that body, a mission with a known name that mission. */
    private Optional<EntityCandidate> identified(
            EntityTokens tokens, EntityCandidates candidates, EntityCandidate described) {
        Optional<EntityCandidate> known = candidates.endingAt(
                described.to(),
                inner -> inner.kind() == described.kind() && inner.id().isPresent());
        if (known.isEmpty() || known.get().from() <= described.from()) {
            return Optional.empty();
        }
        EntityCandidate inner = known.get();
        boolean same = described.kind() == EntityKind.MISSION || isGathering(tokens, described.from(), inner.from());
        return same
                ? Optional.of(
                        new EntityCandidate(described.from(), described.to(), inner.kind(), inner.value(), inner.id()))
                : Optional.empty();
    }

    /** Only modifiers, a gathering, "van", articles and members may stand before the body: not "debat over de Eurogroep". */
    private boolean isGathering(EntityTokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = tokens.folded(i);
            boolean allowed = lexicon.is(WordClass.MODIFIER, word)
                    || lexicon.is(WordClass.GATHERING, word)
                    || lexicon.is(WordClass.ARTICLE, word)
                    || word.equals("van")
                    || word.equals("leden");
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    private Optional<EntityCandidate> withInformal(EntityTokens tokens, EntityCandidate council) {
        boolean informal = tokens.follows(council.from())
                && tokens.folded(council.from() - 1).startsWith("informe");
        return informal ? Optional.of(council.stretched(council.from() - 1, council.to())) : Optional.empty();
    }

    /** "Grieks voorzitterschap" chairs as Greece; "Oekraïense regering" acts as Ukraine. */
    private Optional<EntityCandidate> actor(EntityTokens tokens, EntityCandidate origin) {
        String word = tokens.follows(origin.to()) ? tokens.folded(origin.to()) : "";
        if (word.equals("voorzitterschap")) {
            return Optional.of(origin.stretched(origin.from(), origin.to() + 1));
        }
        if (lexicon.is(WordClass.GOVERNMENT, word)) {
            return Optional.of(new EntityCandidate(
                    origin.from(), origin.to() + 1, EntityKind.ORGANISATION, origin.value(), origin.id()));
        }
        return Optional.empty();
    }
}
