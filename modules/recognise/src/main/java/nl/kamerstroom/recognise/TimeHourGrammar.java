package nl.kamerstroom.recognise;

import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.recognise.TimeLexicon.Kind;

/** Reads the hour behind a date: om 14.00 uur, van 10.00 tot 13.00 uur, vanaf 15 uur. */
final class TimeHourGrammar {

    private static final Set<String> OPENERS = Set.of("om", "te", "van", "vanaf", "tussen", "rond");

    private final TimeCursor cursor;

    TimeHourGrammar(TimeCursor cursor) {
        this.cursor = cursor;
    }

    Optional<LocalTime> hour() {
        int mark = cursor.at();
        cursor.skip(",");
        if (OPENERS.contains(cursor.token().word())) {
            cursor.moveTo(cursor.at() + 1);
        }
        Optional<LocalTime> start = clock();
        if (start.isPresent()) {
            end();
            if (cursor.skip("uur")) {
                return start;
            }
        }
        cursor.moveTo(mark);
        return Optional.empty();
    }

    private void end() {
        int mark = cursor.at();
        boolean more = cursor.skip(Kind.CONNECT) || cursor.skip("en");
        if (!more || clock().isEmpty()) {
            cursor.moveTo(mark);
        }
    }

    /** 14.00, 14:00 or 14. */
    private Optional<LocalTime> clock() {
        String word = cursor.token().word();
        int mark = word.length() < 3 ? -1 : word.length() - 3;
        boolean minutes = mark > 0 && (word.charAt(mark) == '.' || word.charAt(mark) == ':');
        Optional<Integer> hour = digits(minutes ? word.substring(0, mark) : word);
        Optional<Integer> minute = minutes ? digits(word.substring(mark + 1)) : Optional.of(0);
        if (hour.filter(h -> h < 24).isEmpty() || minute.filter(m -> m < 60).isEmpty()) {
            return Optional.empty();
        }
        cursor.moveTo(cursor.at() + 1);
        return Optional.of(LocalTime.of(hour.get(), minute.get()));
    }

    private static Optional<Integer> digits(String word) {
        boolean number = !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(Integer.parseInt(word)) : Optional.empty();
    }
}
