package nl.kamerstroom.replay;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which letters are read again.
 *
 * @param from letters received then or later
 * @param to letters received before; absent: up to now
 * @param letters their ids; none: all
 */
public record Window(Instant from, Optional<Instant> to, Set<String> letters) {

    public Window {
        letters = Set.copyOf(letters);
        if (to.isPresent() && !from.isBefore(to.get())) {
            throw new IllegalArgumentException(
                    "The end \"%s\" must be after the beginning \"%s\"".formatted(to.get(), from));
        }
    }

    boolean holds(String letterId, Instant received) {
        return !received.isBefore(from)
                && to.map(received::isBefore).orElse(true)
                && (letters.isEmpty() || letters.contains(letterId));
    }
}
