package nl.kamerstroom.recognise;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads off the words around a mention whether their clause looks back or ahead, and what "voor" means in it. */
final class TimeClause {

    /** No clause is read further than this, so that a text without marks costs no more than one with them. */
    private static final int REACH = 25;

    private static final List<String> PREFIXES = List.of("ge", "be", "ver", "ont", "her", "er");
    private static final List<String> SEPARABLE = List.of(
            "aan", "af", "bij", "in", "mee", "na", "om", "op", "over", "plaats", "samen", "toe", "terug", "uit", "vast",
            "voort", "voor", "weg", "bekend", "vrij", "door", "tegen");

    private final Map<String, Set<String>> words;
    private final List<TimeToken> tokens;

    TimeClause(Map<String, Set<String>> words, List<TimeToken> tokens) {
        this.words = words;
        this.tokens = tokens;
    }

    /** The word lists of {@code time-tense.tsv} by kind. */
    static Map<String, Set<String>> lists() {
        return TimeLexicon.rows("time-tense.tsv").stream()
                .collect(toMap(row -> row[0], row -> Set.copyOf(Arrays.asList(row[1].split(" ", -1)))));
    }

    TimeTense tense(TimeReading reading) {
        return switch (reading.bound()) {
            case SINCE -> TimeTense.PAST;
            case UNTIL_EXCLUSIVE, UNTIL_INCLUSIVE ->
                within("lasted", start(reading.from()), end(reading.to())) ? TimeTense.PAST : TimeTense.FUTURE;
            case AT, OPEN, FROM, AFTER, FOR_OR_BEFORE -> around(reading);
        };
    }

    private TimeTense around(TimeReading reading) {
        int before = reading.from() - 1;
        boolean article = before > 0 && in("article", tokens.get(before).word());
        if (reading.bound() == TimeBound.AT && attribute(article ? before - 1 : before)) {
            return TimeTense.UNKNOWN;
        }
        if (is(before, "naar") || is(before - 1, "naar") || is(reading.from(), "tot")) {
            return TimeTense.FUTURE;
        }
        if (attributive(reading)) {
            return pastAttribute(reading.to()) ? TimeTense.PAST : TimeTense.UNKNOWN;
        }
        return tense(start(reading.from()), end(reading.to()));
    }

    /** "het debat van 7 januari", "de cijfers over het tweede kwartaal": a date that only tells which. */
    private boolean attribute(int preposition) {
        return is(preposition, "van") || is(preposition, "over") || is(preposition, "uit") || is(preposition, "d.d.");
    }

    /** Whether "voor" says what something is for: gepland voor 12 mei, de voor juli beoogde top, € 2 miljoen voor de winter. */
    boolean destined(TimeReading reading) {
        int from = start(reading.from());
        int to = end(reading.to());
        boolean vague = switch (reading.period().shape().granularity()) {
            case MONTH, SEASON -> true;
            case DAY, WEEK, PART_OF_MONTH, QUARTER, YEAR, PERIOD -> false;
        };
        return within("planned-attribute", reading.to(), Math.min(reading.to() + 2, tokens.size()))
                || within("planned", from, to)
                || onTheCalendar(from, to)
                || (vague && within("money", from, to));
    }

    private boolean onTheCalendar(int from, int to) {
        for (int i = from; i < to; i++) {
            if (in("calendar", tokens.get(i).word()) && is(i - 2, "op")) {
                return true;
            }
        }
        return false;
    }

    private TimeTense tense(int from, int to) {
        boolean past = false;
        boolean future = false;
        boolean due = false;
        boolean perfect = false;
        boolean participle = false;
        for (int i = from; i < to; i++) {
            String word = tokens.get(i).word();
            past |= in("past", word) || informedPast(word);
            future |= in("future", word);
            due |= in("due", word);
            perfect |= in("perfect", word);
            participle |= participle(word) && !closed(i);
        }
        if (past) {
            return TimeTense.PAST;
        }
        if (perfect && participle && !due) {
            return TimeTense.PAST;
        }
        return due || future ? TimeTense.FUTURE : TimeTense.PRESENT;
    }

    /** de in december aangekondigde …: an article right before the preposition. */
    private boolean attributive(TimeReading reading) {
        int preposition = reading.bound() == TimeBound.AT ? reading.from() - 1 : reading.from();
        return preposition > 0
                && in("preposition", tokens.get(preposition).word())
                && in("article", tokens.get(preposition - 1).word());
    }

    private boolean pastAttribute(int from) {
        for (int i = from; i < Math.min(from + 2, tokens.size()); i++) {
            String word = tokens.get(i).word();
            if (in("planned-attribute", word)) {
                return word.equals("aangekondigde");
            }
            if (word.endsWith("de") || word.endsWith("te") || word.endsWith("en")) {
                return participle(word.substring(0, word.length() - 1)) || participle(word);
            }
        }
        return false;
    }

    private boolean participle(String word) {
        if (in("due", word) || in("participle", word)) {
            return in("participle", word);
        }
        boolean strong = word.endsWith("en") && hasParticiple(word, "ge");
        boolean weak = (word.endsWith("d") || voiceless(word))
                && PREFIXES.stream().anyMatch(prefix -> hasParticiple(word, prefix));
        return (strong || weak) && word.length() > 5 && !in("no-participle", word);
    }

    /** "bereikt", "gezocht": a participle in -t; "vergadert" and "besluit" are none ('t kofschip). */
    private static boolean voiceless(String word) {
        return word.endsWith("t") && word.length() > 1 && "tkfshpx".indexOf(word.charAt(word.length() - 2)) >= 0;
    }

    /** "een besloten vergadering" is closed, not decided. */
    private boolean closed(int index) {
        return index + 1 < tokens.size()
                && tokens.get(index).is("besloten")
                && in("closed", tokens.get(index + 1).word());
    }

    private static boolean hasParticiple(String word, String prefix) {
        return word.startsWith(prefix)
                || SEPARABLE.stream()
                        .anyMatch(particle -> word.startsWith(prefix, particle.length()) && word.startsWith(particle));
    }

    /** informeerde, organiseerden: the past of the many verbs in -eren. */
    private static boolean informedPast(String word) {
        return (word.endsWith("eerde") || word.endsWith("eerden"))
                && !word.startsWith("ge")
                && !word.startsWith("verkeer");
    }

    private boolean within(String list, int from, int to) {
        for (int i = from; i < to; i++) {
            if (in(list, tokens.get(i).word())) {
                return true;
            }
        }
        return false;
    }

    private int start(int from) {
        int i = from;
        while (i > 0 && from - i < REACH && !boundary(i - 1)) {
            i--;
        }
        return i;
    }

    private int end(int to) {
        int i = to;
        while (i < tokens.size() && i - to < REACH && !boundary(i)) {
            i++;
        }
        return i;
    }

    private boolean boundary(int index) {
        TimeToken token = tokens.get(index);
        if (token.isMark()) {
            boolean hyphen = token.glued() && token.is("-");
            return !hyphen && !token.is("/") && !token.is("€") && !abbreviation(index);
        }
        return in("boundary", token.word());
    }

    /** The point of "jl.", not that of a sentence. */
    private boolean abbreviation(int index) {
        return tokens.get(index).is(".")
                && index + 1 < tokens.size()
                && !tokens.get(index + 1).capital()
                && tokens.get(index).glued();
    }

    private boolean is(int index, String word) {
        return index >= 0 && tokens.get(index).is(word);
    }

    private boolean in(String list, String word) {
        return words.getOrDefault(list, Set.of()).contains(word);
    }
}
