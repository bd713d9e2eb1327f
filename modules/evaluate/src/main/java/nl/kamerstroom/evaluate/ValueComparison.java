package nl.kamerstroom.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.kamerstroom.rules.Argument;

/** When two values of a role count as equal: exactly, as a name without article, or as a text that mostly agrees. */
final class ValueComparison {

    private static final Set<String> TEXT =
            Set.of("subject", "purpose", "unit", "item", "measure", "content", "personnel");
    private static final Set<String> EXACT =
            Set.of("time", "oldTime", "duration", "amount", "format", "coverage", "document");
    private static final Set<String> ARTICLES = Set.of("de", "het", "een", "der", "den");
    private static final double ENOUGH_DICE = 0.6;

    private ValueComparison() {}

    static boolean isTime(String role) {
        return role.equals("time") || role.equals("oldTime");
    }

    static boolean agrees(GoldArgument gold, Argument argument) {
        return gold.role().equals(argument.role())
                && gold.accepted().stream().anyMatch(accepted -> equal(gold.role(), accepted, argument));
    }

    private static boolean equal(String role, String accepted, Argument argument) {
        if (EXACT.contains(role)) {
            return packed(accepted).equals(packed(argument.value()));
        }
        Stream<String> given = Stream.concat(
                Stream.of(argument.value()), argument.evidence().stream().map(evidence -> evidence.quote()));
        return given.anyMatch(value -> TEXT.contains(role)
                ? dice(accepted, value) >= ENOUGH_DICE
                : words(accepted).equals(words(value)));
    }

    private static String packed(String value) {
        return value.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** Twice the words in common by the words of both, each word as often as it stands there. */
    static double dice(String left, String right) {
        List<String> a = words(left);
        List<String> b = new ArrayList<>(words(right));
        int all = a.size() + b.size();
        if (all == 0) {
            return 0;
        }
        long common = a.stream().filter(b::remove).count();
        return 2.0 * common / all;
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\x00-\\x7F]", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                .toList();
    }
}
