package nl.kamerstroom.recognise;

import java.util.Optional;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.recognise.EntityLexicon.WordClass;

/**
 * Completes candidates by what stands in or beside them: "zitting van de Eurogroep" is the Eurogroep, "informele" belongs to
 * its council, "Grieks voorzitterschap" is Greece, and the name behind an office is its holder.
 */
final class EntityCompletion {

    private final PersonPattern persons;

    EntityCompletion(PersonPattern persons) {
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
                candidate.id().isEmpty()
                        ? identified(tokens, candidates, candidate)
                        : withInformal(tokens, candidates, candidate);
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
            boolean allowed = tokens.is(WordClass.MODIFIER, i)
                    || tokens.is(WordClass.GATHERING, i)
                    || tokens.is(WordClass.ARTICLE, i)
                    || word.equals("van")
                    || word.equals("leden");
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    private Optional<EntityCandidate> withInformal(
            EntityTokens tokens, EntityCandidates candidates, EntityCandidate council) {
        boolean informal = tokens.follows(council.from())
                && tokens.folded(council.from() - 1).startsWith("informe");
        Optional<EntityCandidate> known = candidates.startingAt(
                council.from() - 1, other -> other.id().isPresent() && other.to() == council.to());
        return informal && known.isEmpty()
                ? Optional.of(council.stretched(council.from() - 1, council.to()))
                : Optional.empty();
    }

    /** "Grieks voorzitterschap" chairs as Greece; "Oekraïense regering" acts as Ukraine. */
    private Optional<EntityCandidate> actor(EntityTokens tokens, EntityCandidate origin) {
        if (!tokens.follows(origin.to())) {
            return Optional.empty();
        }
        if (tokens.folded(origin.to()).equals("voorzitterschap")) {
            return Optional.of(origin.stretched(origin.from(), origin.to() + 1));
        }
        if (tokens.is(WordClass.GOVERNMENT, origin.to())) {
            return Optional.of(new EntityCandidate(
                    origin.from(), origin.to() + 1, EntityKind.ORGANISATION, origin.value(), origin.id()));
        }
        return Optional.empty();
    }
}
