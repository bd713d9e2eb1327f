package nl.kamerstroom.enrich;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.platform.EventType;

/** Gives events the key of the thing in the world that they are about. */
record SubjectKeys(SubjectRules rules) {

    /** Words that point back into their letter; what begins with one names nothing outside of it. */
    private static final Set<String> POINTING = Set.of(
            "deze",
            "dit",
            "die",
            "dat",
            "dergelijke",
            "genoemde",
            "voornoemde",
            "bovengenoemde",
            "hier",
            "hierbij",
            "hierover",
            "hiervan",
            "hiervoor",
            "hieraan",
            "hiertoe",
            "daar",
            "daarbij",
            "daarover",
            "daarvan",
            "daarvoor",
            "daaraan",
            "daartoe",
            "zijn",
            "haar",
            "hun",
            "ons",
            "onze");

    private static final int HASH_DIGITS = 12;

    /**
     * The key: lower-case ASCII parts divided by slashes, each of at most {@link Slug#LONGEST} characters.
     *
     * @param arguments with entities resolved
     */
    String of(EventType type, String letterId, List<EventArgument> arguments) {
        return rules.of(type).forms().stream()
                .map(form -> form.fill(part -> value(part, type, letterId, arguments)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> fallback(type, letterId));
    }

    private static String fallback(EventType type, String letterId) {
        return Slug.of(type.topic().name().split("\\.", -1)[1]) + "/" + Slug.of(letterId);
    }

    private static Optional<String> value(String part, EventType type, String letterId, List<EventArgument> arguments) {
        if (part.equals("letter")) {
            return Optional.of(Slug.of(letterId));
        }
        if (part.startsWith("#")) {
            return Optional.of(values(part.substring(1), arguments)
                            .map(EventArgument::getValue)
                            .collect(Collectors.joining("\n")))
                    .filter(words -> !words.isBlank())
                    .map(words -> Hash.of(words).hex(HASH_DIGITS));
        }
        boolean mustName = part.startsWith("+");
        List<EventArgument> given =
                values(mustName ? part.substring(1) : part, arguments).toList();
        if (mustName && !given.stream().allMatch(argument -> names(type, argument))) {
            return Optional.empty();
        }
        String slugs = given.stream()
                .map(argument -> slug(type, argument))
                .filter(slug -> !slug.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining("_"));
        return Optional.of(slugs.length() <= Slug.LONGEST ? slugs : Slug.of(slugs));
    }

    private static Stream<EventArgument> values(String role, List<EventArgument> arguments) {
        return arguments.stream().filter(argument -> argument.getRole().equals(role));
    }

    private static String slug(EventType type, EventArgument argument) {
        return switch (kind(type, argument)) {
            case TIME -> time(argument.getValue());
            case TEXT -> text(argument.getValue());
            case ENTITY -> entity(argument);
            case MONEY, DURATION, FORMAT, COVERAGE, DOCUMENT -> Slug.of(argument.getValue());
        };
    }

    /**
     * Whether the words mean the same in another letter: a known entity, or words with a number or a name in them. Of
     * free text the first capital does not count, which may be that of a sentence.
     */
    private static boolean names(EventType type, EventArgument argument) {
        if (argument.getId() != null) {
            return true;
        }
        boolean isText = kind(type, argument) == ValueKind.TEXT;
        return argument.getValue()
                .codePoints()
                .skip(isText ? 1 : 0)
                .anyMatch(letter -> Character.isUpperCase(letter) || Character.isDigit(letter));
    }

    private static ValueKind kind(EventType type, EventArgument argument) {
        return type.role(argument.getRole()).map(ValueKind::of).orElse(ValueKind.TEXT);
    }

    /** The speaking part of our own ids; those of others are numbers or codes, so there the label speaks. */
    private static String entity(EventArgument argument) {
        String id = Optional.ofNullable(argument.getId()).orElse("");
        int slash = id.indexOf('/');
        return id.startsWith("kamerstroom:") && slash > 0
                ? Slug.of(id.substring(slash + 1))
                : Slug.of(argument.getValue());
    }

    /** The day, month or year that an interval is; else the day on which it begins, or up to which it runs. */
    private static String time(String value) {
        Interval interval = Interval.parse(value);
        if (interval.start().isEmpty()) {
            return interval.end().map(end -> "until-" + end).orElse("");
        }
        LocalDate start = interval.start().get();
        Optional<LocalDate> end = interval.end();
        if (end.equals(Optional.of(start.withDayOfYear(1).plusYears(1).minusDays(1))) && start.getDayOfYear() == 1) {
            return Integer.toString(start.getYear());
        }
        YearMonth month = YearMonth.from(start);
        boolean isMonth = start.getDayOfMonth() == 1 && end.equals(Optional.of(month.atEndOfMonth()));
        return isMonth ? month.toString() : start.toString();
    }

    private static String text(String words) {
        String first = words.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        return POINTING.contains(first) ? "" : Slug.of(words);
    }
}
