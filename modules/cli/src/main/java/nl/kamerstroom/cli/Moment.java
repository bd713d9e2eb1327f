package nl.kamerstroom.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment: {@code 2022-03-09T12:00:00Z}, {@code 2022-03-09} (its beginning in UTC), or {@code 2h} ago. */
final class Moment implements ITypeConverter<Instant> {

    private static final Pattern AGO = Pattern.compile("([0-9]{1,6})([smhd])");

    private final Clock clock;

    Moment() {
        this(Clock.systemUTC());
    }

    Moment(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant convert(String text) {
        Matcher ago = AGO.matcher(text);
        try {
            if (ago.matches()) {
                String period = ago.group(2).equals("d") ? "P" + text : "PT" + text;
                return clock.instant().minus(Duration.parse(period.toUpperCase(Locale.ROOT)));
            }
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException wrong) {
            throw new TypeConversionException(
                    "\"%s\" is no moment; give 2022-03-09T12:00:00Z, 2022-03-09, or 30s, 10m, 2h, 3d ago"
                            .formatted(text));
        }
    }
}
