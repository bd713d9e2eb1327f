package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.recognise.TimeLexicon.Entry;
import nl.kamerstroom.recognise.TimeLexicon.Kind;
import nl.kamerstroom.recognise.TimeMention.Granularity;
import nl.kamerstroom.text.Span;

/** Goes once over the tokens of a zone, from left to right, and turns what the grammar reads into mentions. */
final class TimeScanner {

    /** A mention with the days that it names, before its bound. */
    private record Found(TimeReading reading, CalendarDays days) {

        boolean joins(Found next) {
            return next.reading.joined()
                    && reading.to() + 2 >= next.reading.from()
                    && days.touches(next.days)
                    && !days.contains(next.days);
        }

        Found join(Found next) {
            TimeReading whole = new TimeReading(
                    reading.from(),
                    next.reading.to(),
                    reading.period(),
                    reading.bound(),
                    reading.joined(),
                    next.reading.time());
            return new Found(whole, days.cover(next.days));
        }
    }

    /** "vijf dagen per week", "twee jaar oud", "tien dagen na de inval": no lengths of their own. */
    private static final List<String> AFTER_NO_LENGTH = List.of("per", "oud", "oude", "jong", "na");

    private final List<TimeToken> tokens;
    private final TimeCursor cursor;
    private final TimeGrammar grammar;
    private final DurationGrammar durations;
    private final TimeClause clause;
    private final TimeMemory memory;
    private final List<Mention> mentions = new ArrayList<>();
    private Optional<Found> latest = Optional.empty();

    TimeScanner(List<TimeToken> tokens, List<TimeFeast> feasts, TimeClause clause, TimeMemory memory) {
        this.tokens = tokens;
        this.cursor = new TimeCursor(tokens);
        this.grammar = new TimeGrammar(cursor, feasts);
        this.durations = new DurationGrammar(cursor);
        this.clause = clause;
        this.memory = memory;
    }

    List<Mention> scan() {
        while (!cursor.done()) {
            int mark = cursor.at();
            if (!cursor.token().awake() || !(recurring() || time() || duration())) {
                cursor.moveTo(mark + 1);
            }
        }
        return mentions;
    }

    /** elk kwartaal, ieder jaar in mei, per maand: what comes back has no date. */
    private boolean recurring() {
        int mark = cursor.at();
        Optional<Entry> each = cursor.take(Kind.EACH);
        boolean adverb =
                each.filter(entry -> entry.words().getFirst().endsWith("lijks")).isPresent();
        if (each.isEmpty() || !(adverb || cycle())) {
            cursor.moveTo(mark);
            return false;
        }
        int behind = cursor.at();
        boolean per = each.get().words().getLast().equals("per");
        if (per
                || !(adverb
                        || cursor.skip("in")
                        || cursor.skip("op")
                        || cursor.token().is("voor"))
                || !dated()) {
            cursor.moveTo(behind);
        }
        return true;
    }

    private boolean cycle() {
        return cursor.skip(Kind.UNIT)
                || cursor.skip(Kind.SEASON)
                || cursor.skip(Kind.WEEKDAY)
                || durations.amount().isPresent();
    }

    private boolean dated() {
        cursor.skip("het");
        cursor.skip("de");
        return !grammar.mention().isEmpty();
    }

    private boolean time() {
        List<TimeReading> readings = grammar.mention();
        if (readings.isEmpty()) {
            return false;
        }
        int behind = cursor.at();
        merge(found(readings)).forEach(this::place);
        cursor.moveTo(behind);
        return true;
    }

    private List<Found> found(List<TimeReading> readings) {
        TimeReading first = readings.getFirst();
        TimeTense tense = clause.tense(first);
        List<Optional<CalendarDays>> days = new TimeResolver(memory.context(tense))
                .resolve(readings.stream().map(TimeReading::period).toList());
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            TimeReading reading = readings.get(i);
            days.get(i).ifPresent(resolved -> found.add(new Found(reading, resolved)));
        }
        return found;
    }

    /** Joins what follows one another: 30 juni en 1 juli, 2024 en 2025, april en mei. */
    private static List<Found> merge(List<Found> found) {
        List<Found> merged = new ArrayList<>();
        for (Found next : found) {
            boolean joins = !merged.isEmpty() && merged.getLast().joins(next);
            merged.add(joins ? merged.removeLast().join(next) : next);
        }
        return merged;
    }

    /** Adds a mention; where it only says again what the one right before it says, the narrower of both stands for both. */
    private void place(Found found) {
        boolean again = apposition(found);
        latest.filter(before -> again).ifPresentOrElse(before -> add(narrower(before, found)), () -> add(found));
    }

    /** "komende week, op vrijdag 6 maart", "28 en 29 augustus, dat wil zeggen gisteren en vandaag". */
    private boolean apposition(Found found) {
        if (latest.isEmpty() || found.reading().joined() || found.reading().bound() != TimeBound.AT) {
            return false;
        }
        Found before = latest.get();
        int at = before.reading().to();
        boolean parted = cursor.token(at).is(",") || cursor.token(at).is("(");
        int words = cursor.peekAt(Kind.LINK, at + 1)
                .map(link -> link.words().size())
                .orElse(0);
        return parted
                && before.reading().bound() == TimeBound.AT
                && at + 1 + words == found.reading().from()
                && (before.days().contains(found.days()) || found.days().contains(before.days()));
    }

    private Found narrower(Found before, Found found) {
        mentions.removeLast();
        TimeReading reading = before.days().length() < found.days().length() ? before.reading() : found.reading();
        TimeReading whole = new TimeReading(
                before.reading().from(),
                found.reading().to(),
                reading.period(),
                reading.bound(),
                false,
                found.reading().time().or(before.reading()::time));
        return new Found(whole, before.days().length() < found.days().length() ? before.days() : found.days());
    }

    private void add(Found found) {
        TimeReading reading = found.reading();
        TimePeriod.Shape shape = reading.period().shape();
        boolean destined = reading.bound() == TimeBound.FOR_OR_BEFORE && forIt(reading);
        TimeBound bound = reading.bound() != TimeBound.FOR_OR_BEFORE
                ? reading.bound()
                : destined ? TimeBound.AT : TimeBound.UNTIL_EXCLUSIVE;
        int from = destined && !reading.joined() ? behindPreposition(reading.from()) : reading.from();
        Span span =
                new Span(tokens.get(from).start(), tokens.get(reading.to() - 1).end());
        mentions.add(new TimeMention(
                span,
                bound.around(found.days(), shape.closing()),
                shape.granularity(),
                shape.approximate()
                        || cursor.peekAt(Kind.APPROXIMATELY, from - 1).isPresent(),
                reading.time()));
        memory.remember(found.days(), shape.granularity());
        latest = Optional.of(found);
    }

    private int behindPreposition(int preposition) {
        int from = preposition + 1;
        while (cursor.peekAt(Kind.FILLER, from).isPresent()) {
            from++;
        }
        return from;
    }

    /** Years and quarters are what money is for; of other periods the clause tells. */
    private boolean forIt(TimeReading reading) {
        Granularity granularity = reading.period().shape().granularity();
        return granularity == Granularity.YEAR
                || granularity == Granularity.QUARTER
                || reading.period() instanceof TimePeriod.Between
                || clause.destined(reading);
    }

    /** A length that is not a moment: met zes maanden, een half jaar langer, een termijn van twee jaar. */
    private boolean duration() {
        int from = cursor.at();
        Optional<DurationGrammar.Amount> amount = durations.amount();
        if (amount.isEmpty()) {
            return false;
        }
        if (counts(from, amount.get())) {
            Span span = new Span(
                    tokens.get(from).start(), tokens.get(cursor.at() - 1).end());
            latest = Optional.empty();
            mentions.add(new DurationMention(span, amount.get().period()));
        }
        return true;
    }

    private boolean counts(int from, DurationGrammar.Amount amount) {
        TimeToken before = cursor.token(from - 1);
        TimeToken after = cursor.token();
        boolean compared = after.is("langer") || after.is("lang") || after.is("verlengd") || after.is("durende");
        boolean article = amount.article()
                && !compared
                && !(before.is("met")
                        || before.is("van")
                        || before.is("voor")
                        || before.is("na")
                        || before.is("gedurende")
                        || cursor.peekAt(Kind.QUANTITY, from - 1).isPresent());
        return !article
                && !cursor.token(from - 2).isNumber()
                && !(after.is("voor") && !before.is("met") && !before.is("van"))
                && AFTER_NO_LENGTH.stream().noneMatch(after::is);
    }
}
