package nl.kamerstroom.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kamerstroom.recognise.Mention;
import nl.kamerstroom.recognise.Recogniser;
import nl.kamerstroom.recognise.TimeInterval;
import nl.kamerstroom.recognise.TimeMention;
import nl.kamerstroom.text.LetterText;
import nl.kamerstroom.text.Span;

/** Sees just enough dates for the tests of the engine itself. */
final class SketchRecogniser implements Recogniser {

    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");
    private static final Pattern DATE = Pattern.compile(
            "(?:(\\d{1,2}) en )?(\\d{1,2}) (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?: (\\d{4}))?(?: (?:jl|a\\.s)\\.)?");

    @Override
    public List<Mention> recognise(LetterText letter) {
        List<Mention> found = new ArrayList<>();
        LocalDate now = letter.metadata().date().orElse(LocalDate.of(2022, 3, 9));
        Matcher date = DATE.matcher(letter.text());
        while (date.find()) {
            int year = date.group(4) == null ? now.getYear() : Integer.parseInt(date.group(4));
            int month = MONTHS.indexOf(date.group(3)) + 1;
            LocalDate end = LocalDate.of(year, month, Integer.parseInt(date.group(2)));
            LocalDate start = date.group(1) == null ? end : end.withDayOfMonth(Integer.parseInt(date.group(1)));
            found.add(new TimeMention(
                    new Span(date.start(), date.end()),
                    TimeInterval.of(start, end),
                    TimeMention.Granularity.DAY,
                    false,
                    Optional.empty()));
        }
        return found;
    }
}
