package nl.kamerstroom.recognise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kamerstroom.knowledge.Name;

/** Chooses what a name means in one letter: the sense that the letter used before, else the likeliest. */
final class EntitySenses {

    private final Map<String, Name> chosen = new HashMap<>();

    Optional<EntityCandidate> choose(EntityTokens tokens, int from, EntityTrie.Match match) {
        List<Name> names = match.names();
        Name name = names.stream()
                .filter(candidate -> chosen.containsKey(candidate.entity().id()))
                .findFirst()
                .orElse(names.getFirst());
        if (names.size() == 1) {
            chosen.putIfAbsent(name.entity().id(), name);
        }
        return Optional.of(EntityCandidate.named(from, match.to(), name));
    }
}
