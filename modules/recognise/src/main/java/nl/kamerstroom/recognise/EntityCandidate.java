package nl.kamerstroom.recognise;

import java.util.Optional;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.knowledge.Name;

/**
 * A stretch of tokens that may be a mention.
 *
 * @param from the first token
 * @param to the token behind the last
 * @param kind what it is
 * @param value the label, or the surface
 * @param id the entity's id, if it is known
 */
record EntityCandidate(int from, int to, EntityKind kind, String value, Optional<String> id) {

    static EntityCandidate named(int from, int to, Name name) {
        return new EntityCandidate(
                from,
                to,
                name.kind(),
                name.entity().label(),
                Optional.of(name.entity().id()));
    }

    static EntityCandidate described(EntityTokens tokens, int from, int to, EntityKind kind) {
        return new EntityCandidate(from, to, kind, tokens.surface(from, to), Optional.empty());
    }

    EntityCandidate stretched(int newFrom, int newTo) {
        return new EntityCandidate(newFrom, newTo, kind, value, id);
    }

    int length() {
        return to - from;
    }

    boolean contains(EntityCandidate other) {
        return from <= other.from && other.to <= to;
    }

    boolean overlaps(EntityCandidate other) {
        return from < other.to && other.from < to;
    }
}
