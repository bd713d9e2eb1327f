package nl.kamerstroom.recognise;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words for currencies, scales and qualifiers, from the tables beside this class. */
final class MoneyLexicon {

    static final MoneyLexicon DUTCH = new MoneyLexicon();

    /** A scale word: what it multiplies by, and whether it may stand without a currency. */
    private record Scale(BigDecimal factor, boolean bare) {}

    /** A currency word and where it stands beside the number. */
    private record Currency(String code, String place) {

        boolean standsBefore() {
            return place.matches("before|both");
        }
    }

    private final Map<String, Currency> currencies = new LinkedHashMap<>();
    private final Map<String, Scale> scales = new LinkedHashMap<>();
    private final Map<String, MoneyMention.Qualifier> qualifiers = new LinkedHashMap<>();

    private MoneyLexicon() {
        rows("money-currencies.tsv").forEach(row -> currencies.put(key(row[0]), new Currency(row[1], row[2])));
        rows("money-scales.tsv")
                .forEach(row -> scales.put(key(row[0]), new Scale(new BigDecimal(row[1]), row[2].equals("yes"))));
        rows("money-qualifiers.tsv")
                .forEach(row -> qualifiers.put(key(row[0]), MoneyMention.Qualifier.valueOf(row[1])));
    }

    /** Alternatives of the currencies that may stand before a number. */
    String currenciesBefore() {
        return alternatives(currencies, Currency::standsBefore);
    }

    /** The first characters of the currencies that may stand before a number. */
    String firstsOfCurrenciesBefore() {
        return currencies.entrySet().stream()
                .filter(entry -> entry.getValue().standsBefore())
                .map(entry -> entry.getKey().substring(0, 1))
                .collect(joining());
    }

    /** The first characters, capital and small, of the scales and of the currencies. */
    String firstsBehindNumbers() {
        return Stream.of(scales, currencies)
                .flatMap(surfaces -> surfaces.keySet().stream())
                .map(surface -> surface.substring(0, 1))
                .map(first -> first.toUpperCase(Locale.ROOT) + first.toLowerCase(Locale.ROOT))
                .collect(joining());
    }

    /** Alternatives of the currencies that may stand behind a number. */
    String currenciesAfter() {
        return alternatives(currencies, currency -> currency.place().matches("after|both"));
    }

    /** Alternatives of the currencies that may stand behind a number and its scale. */
    String currenciesAfterScale() {
        return alternatives(currencies, currency -> currency.place().matches("after|both|scaled"));
    }

    String scales() {
        return alternatives(scales, scale -> true);
    }

    String qualifiers() {
        return alternatives(qualifiers, qualifier -> true);
    }

    String currency(String surface) {
        return entry(currencies, surface).code();
    }

    BigDecimal factor(String scale) {
        return entry(scales, scale).factor();
    }

    boolean standsBare(String scale) {
        return entry(scales, scale).bare();
    }

    MoneyMention.Qualifier qualifier(String surface) {
        return entry(qualifiers, surface);
    }

    private static <V> V entry(Map<String, V> map, String surface) {
        return Optional.ofNullable(map.get(key(surface)))
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is not in the lexicon".formatted(surface)));
    }

    /** The surfaces as a regular expression, the longer first; words ignore case, codes and symbols do not. */
    private static <V> String alternatives(Map<String, V> map, Predicate<V> wanted) {
        return map.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(MoneyLexicon::whole)
                .collect(joining("|"));
    }

    private static String whole(String key) {
        String quoted =
                key.equals(key.toUpperCase(Locale.ROOT)) ? Pattern.quote(key) : "(?iu:" + Pattern.quote(key) + ")";
        return Character.isLetter(key.charAt(key.length() - 1)) ? quoted + "(?![\\p{L}\\d])" : quoted;
    }

    private static String key(String surface) {
        return surface.equals(surface.toUpperCase(Locale.ROOT)) ? surface : surface.toLowerCase(Locale.ROOT);
    }

    private static List<String[]> rows(String resource) {
        try (InputStream in = MoneyLexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Resource \"%s\" must lie beside MoneyLexicon".formatted(resource));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Resource \"%s\" cannot be read".formatted(resource), e);
        }
    }
}
