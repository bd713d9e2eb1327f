package nl.kamerstroom.recognise;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kamerstroom.knowledge.EntityKind;

/** Decides between candidates that overlap: the longer wins, and keeps only those inside it that mean something of their own. */
final class EntityNesting {

    private static final Map<EntityKind, Set<EntityKind>> KEPT_INSIDE = new EnumMap<>(Map.of(
            EntityKind.BODY,
                    Set.of(
                            EntityKind.ORGANISATION,
                            EntityKind.COUNTRY,
                            EntityKind.PLACE,
                            EntityKind.MISSION,
                            EntityKind.PERSON),
            EntityKind.MISSION, Set.of(EntityKind.ORGANISATION, EntityKind.COUNTRY, EntityKind.PLACE),
            EntityKind.PLACE, Set.of(EntityKind.ORGANISATION),
            EntityKind.PERSON, Set.of(EntityKind.OFFICE)));

    private EntityNesting() {}

    /** What is left, in order; of two with one span the one that was found later stays, for it was found by what was known before. */
    static List<EntityCandidate> resolve(List<EntityCandidate> candidates) {
        Comparator<EntityCandidate> order = comparingInt(EntityCandidate::from)
                .thenComparing(comparingInt(EntityCandidate::length).reversed());
        List<EntityCandidate> kept = new ArrayList<>();
        List<EntityCandidate> open = new ArrayList<>();
        for (EntityCandidate candidate :
                candidates.reversed().stream().sorted(order).toList()) {
            open.removeIf(outer -> outer.to() <= candidate.from());
            if (open.stream().allMatch(outer -> mayStandIn(outer, candidate))) {
                kept.add(candidate);
                open.add(candidate);
            }
        }
        return kept;
    }

    private static boolean mayStandIn(EntityCandidate outer, EntityCandidate inner) {
        return outer.contains(inner)
                && outer.length() > inner.length()
                && KEPT_INSIDE.getOrDefault(outer.kind(), Set.of()).contains(inner.kind());
    }
}
