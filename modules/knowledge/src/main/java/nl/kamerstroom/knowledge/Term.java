package nl.kamerstroom.knowledge;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time that a person held an office.
 *
 * @param office the office's id
 * @param person the name as letters sign it: {@code K.H. Ollongren}
 * @param from the first day
 * @param until the last day, absent where the term is not known to have ended
 */
public record Term(String office, String person, LocalDate from, Optional<LocalDate> until) {

    public Term {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException(
                    "Term of \"%s\" ends on %s, before it starts on %s".formatted(person, until.get(), from));
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
