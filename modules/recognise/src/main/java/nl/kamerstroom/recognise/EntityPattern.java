package nl.kamerstroom.recognise;

import java.util.Optional;

/** A construction that names a thing even where the thing is not known. */
@FunctionalInterface
interface EntityPattern {

    /** What the construction names whose head is the token at {@code head}. */
    Optional<EntityCandidate> at(EntityTokens tokens, int head);
}
