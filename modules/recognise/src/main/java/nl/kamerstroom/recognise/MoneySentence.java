package nl.kamerstroom.recognise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kamerstroom.recognise.MoneyMention.Qualifier;
import nl.kamerstroom.text.Span;

/**
 * Makes mentions of a sentence's numbers: joins two to a range, hands a scale back to the numbers before it, adds the
 * qualifier, and drops what is no money.
 */
final class MoneySentence {

    private static final Pattern TO =
            Pattern.compile("\\s?(?:à|a|tot(?:\\sen\\smet)?|t/m|[-–—]|of)\\s?(?:de\\s|wel\\s)?");
    private static final Pattern AND = Pattern.compile("\\sen\\s(?:de\\s)?");
    private static final Pattern IN_ROW = Pattern.compile("\\s?,\\s?(?:en\\s)?|\\s(?:en|respectievelijk|resp\\.)\\s");
    private static final Pattern BETWEEN = Pattern.compile("(?iu)(?<![\\p{L}])tussen\\s(?:de\\s)?$");
    private static final Pattern FROM = Pattern.compile("(?iu)(?<![\\p{L}])van\\s(?:de\\s)?$");
    private static final Pattern UNTIL = Pattern.compile("tot|t/m");
    private static final Pattern QUALIFIER = Pattern.compile("(?<![\\p{L}\\d])(?<qualifier>"
            + MoneyLexicon.DUTCH.qualifiers() + ")\\s(?:de\\s|een\\sbedrag\\svan\\s)?$");
    private static final Pattern OR_MORE = Pattern.compile("\\sof\\smeer(?!\\p{L})");
    private static final int SIGHT = 50;
    private static final int MOST_QUALIFIERS = 3;

    private final WordStarts words;
    private final String text;
    private final Span sentence;

    private MoneySentence(WordStarts words, Span sentence) {
        this.words = words;
        this.text = words.text();
        this.sentence = sentence;
    }

    static List<MoneyMention> read(WordStarts words, Span sentence) {
        return new MoneySentence(words, sentence).mentions();
    }

    private List<MoneyMention> mentions() {
        List<MoneyAmount> amounts = MoneyAmounts.read(words, sentence);
        shareScales(amounts);
        MoneyContext context = new MoneyContext(words, sentence);
        List<MoneyMention> mentions = new ArrayList<>();
        int floor = sentence.start();
        for (int i = 0; i < amounts.size(); i++) {
            MoneyAmount low = amounts.get(i);
            Optional<MoneyAmount> high = i + 1 < amounts.size() ? upper(low, amounts.get(i + 1)) : Optional.empty();
            MoneyAmount last = high.orElse(low);
            if (context.isMoney(low, last)) {
                mentions.add(mention(high.isPresent() ? low.scaledAs(last) : low, high, floor));
            }
            i += high.isPresent() ? 1 : 0;
            floor = last.span().end();
        }
        mentions.addAll(context.statements());
        mentions.sort(Comparator.comparing(MoneyMention::span));
        return mentions;
    }

    /** "€ 5, € 10 en € 15 miljoen": the last scale counts for all, when each has its own sign. */
    private void shareScales(List<MoneyAmount> amounts) {
        for (int i = amounts.size() - 2; i >= 0; i--) {
            MoneyAmount amount = amounts.get(i);
            MoneyAmount next = amounts.get(i + 1);
            boolean row = IN_ROW.matcher(between(amount, next)).matches();
            if (row
                    && amount.before().isPresent()
                    && amount.before().equals(next.before())
                    && amount.number().scale() < 2) {
                amounts.set(i, amount.scaledAs(next));
            }
        }
    }

    /** The second number of a range that starts with the first, if it is one. */
    private Optional<MoneyAmount> upper(MoneyAmount low, MoneyAmount high) {
        String gap = between(low, high);
        boolean joined = TO.matcher(gap).matches()
                || (AND.matcher(gap).matches()
                        && BETWEEN.matcher(before(low.span().start())).find());
        boolean unlike = (high.isBare() && (low.scale().isPresent() || high.looksLikeYear()))
                || (low.currency().isEmpty()
                        && (low.looksLikeYear() || high.before().isPresent()))
                || (low.currency().isPresent()
                        && high.currency().isPresent()
                        && !low.currency().equals(high.currency()));
        boolean rising = low.scaledAs(high).value().compareTo(high.value()) < 0;
        return joined && !unlike && rising ? Optional.of(high) : Optional.empty();
    }

    private MoneyMention mention(MoneyAmount low, Optional<MoneyAmount> high, int floor) {
        String currency =
                low.currency().or(() -> high.flatMap(MoneyAmount::currency)).orElse("EUR");
        int start =
                high.map(upper -> opening(low, upper, floor)).orElse(low.span().start());
        int end = high.orElse(low).span().end();
        Qualifier kind = high.isPresent() ? Qualifier.RANGE : Qualifier.EXACT;
        Optional<MatchResult> word = qualifier(start, floor);
        for (int i = 0; i < MOST_QUALIFIERS && word.isPresent(); i++) {
            kind = stronger(MoneyLexicon.DUTCH.qualifier(word.get().group("qualifier")), kind);
            start = word.get().start();
            word = qualifier(start, floor);
        }
        Matcher more = OR_MORE.matcher(text).region(end, sentence.end());
        if (kind != Qualifier.RANGE && more.lookingAt()) {
            kind = Qualifier.MINIMUM;
            end = more.end();
        }
        return new MoneyMention(new Span(start, end), currency + " " + bounds(kind, low, high), kind);
    }

    private Optional<MatchResult> qualifier(int start, int floor) {
        Matcher matcher = QUALIFIER
                .matcher(text)
                .region(Math.max(floor, start - SIGHT), start)
                .useTransparentBounds(true);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    /** A bound outweighs all, a range every vagueness, and a vagueness none. */
    private static Qualifier stronger(Qualifier before, Qualifier kind) {
        boolean bounded = kind == Qualifier.MAXIMUM || kind == Qualifier.MINIMUM;
        boolean bounds = before == Qualifier.MAXIMUM || before == Qualifier.MINIMUM;
        return !bounded && (bounds || kind != Qualifier.RANGE) ? before : kind;
    }

    private static String bounds(Qualifier kind, MoneyAmount low, Optional<MoneyAmount> high) {
        String from = plain(low.value());
        String to = plain(high.orElse(low).value());
        return switch (kind) {
            case MAXIMUM -> ".." + to;
            case MINIMUM -> from + "..";
            case RANGE -> from + ".." + to;
            case EXACT, APPROXIMATE, OVER, UNDER, NONE, UNDISCLOSED -> from;
        };
    }

    static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** Where "tussen" or "van" opens the range from {@code low} to {@code high}; else where the range starts. */
    private int opening(MoneyAmount low, MoneyAmount high, int floor) {
        int start = low.span().start();
        String before = text.substring(Math.max(floor, start - SIGHT), start);
        Pattern word = UNTIL.matcher(between(low, high)).find() ? FROM : BETWEEN;
        Matcher matcher = word.matcher(before);
        return matcher.find() ? start - before.length() + matcher.start() : start;
    }

    private String between(MoneyAmount one, MoneyAmount next) {
        int end = Math.min(next.span().start(), one.span().end() + SIGHT);
        return text.substring(one.span().end(), end);
    }

    private String before(int offset) {
        return text.substring(Math.max(sentence.start(), offset - SIGHT), offset);
    }
}
