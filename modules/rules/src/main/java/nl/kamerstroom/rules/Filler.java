package nl.kamerstroom.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.language.Wording;
import nl.kamerstroom.recognise.DurationMention;
import nl.kamerstroom.recognise.EntityMention;
import nl.kamerstroom.recognise.Mention;
import nl.kamerstroom.recognise.MoneyMention;
import nl.kamerstroom.recognise.ReferenceMention;
import nl.kamerstroom.recognise.TimeMention;

/**
 * A kind of thing that can fill a slot, as a rule pack names it: the union of what it lists.
 *
 * @param name the name by which picks call it
 * @param mentions kinds of mention: {@code time}, {@code duration}, {@code money}, {@code reference}; of
 *     money apart {@code sum} (a number), {@code no-cost}, {@code undisclosed}
 * @param atLeast amounts of money below it are none of these; 0 for any amount
 * @param entities kinds of entity
 * @param nouns head nouns, lower case, {@code *} for any beginning: {@code *conferentie}
 * @param chain the prepositions that may continue a noun's phrase: van, over
 * @param counted whether a noun's phrase must tell a number ("twee marechaussees"), or must not
 * @param bare nouns that name nothing alone: "de Raad" is the one named before
 * @param pointers phrases that point back, lower case: "deze bijeenkomst"
 * @param pointsTo the event types that bare nouns and pointers refer to; a {@code *} at the end matches any rest
 * @param pointsRole which argument of the event they stand for
 * @param values canonical value by the phrases that say it, lower case
 * @param signatory words that mean who signs the letter
 * @param text whether any noun phrase does
 * @param infinitive whether "… te" and an infinitive do: "de dijk te versterken"
 * @param clause whether the rest of a clause does: "of de regeling kan worden verruimd"
 * @param joined whether phrases in a list are one: "een stafelement en een peloton"
 * @param except phrases or values that never fill, lower case, with a {@code *} at one end
 * @param notAfter phrases that must not stand directly before, lower case: "per videoconferentie" is no meeting
 * @param notBefore phrases that must not stand directly behind, lower case: "de Minister van Financiën en ik"
 * @param ahead whether only times do that are not over at the letter's date
 * @param eve whether a time means all that comes before it: "voor het debat van 21 januari"
 * @param yieldsTo the filler before which this one is no subject: in "Nederland helpt Franse militairen" the French
 *     are none
 */
public record Filler(
        String name,
        Set<String> mentions,
        long atLeast,
        Set<EntityKind> entities,
        List<Wording> nouns,
        Set<String> chain,
        Optional<Boolean> counted,
        Set<String> bare,
        List<Wording> pointers,
        List<String> pointsTo,
        String pointsRole,
        Map<String, List<Wording>> values,
        List<Wording> signatory,
        boolean text,
        boolean joined,
        boolean infinitive,
        boolean clause,
        Names except,
        List<Wording> notAfter,
        List<Wording> notBefore,
        boolean ahead,
        boolean eve,
        Optional<String> yieldsTo) {

    /** Whether a mention is of a kind that this filler lists. */
    boolean takes(Mention mention) {
        return switch (mention) {
            case TimeMention time ->
                mentions().contains("time")
                        || (mentions().contains("until") && time.value().startsWith("../"));
            case DurationMention duration -> mentions().contains("duration");
            case MoneyMention money -> takesMoney(money);
            case ReferenceMention reference -> mentions().contains("reference");
            case EntityMention entity -> entities().contains(entity.kind());
        };
    }

    private boolean takesMoney(MoneyMention money) {
        String kind = switch (money.qualifier()) {
            case NONE -> "no-cost";
            case UNDISCLOSED -> "undisclosed";
            case EXACT, APPROXIMATE, OVER, UNDER, MAXIMUM, MINIMUM, RANGE -> "sum";
        };
        return mentions().contains("money") || (mentions().contains(kind) && (!kind.equals("sum") || isLarge(money)));
    }

    private boolean isLarge(MoneyMention money) {
        return atLeast() <= 0 || largest(money).compareTo(BigDecimal.valueOf(atLeast())) >= 0;
    }

    /** The amount, or the highest of a range: "EUR 5000000..10000000". */
    private static BigDecimal largest(MoneyMention money) {
        BigDecimal largest = BigDecimal.ZERO;
        for (String number : withoutCurrency(money.value()).split("\\.\\.", -1)) {
            if (!number.isEmpty()) {
                largest = largest.max(new BigDecimal(number).abs());
            }
        }
        return largest;
    }

    private static String withoutCurrency(String value) {
        int at = 0;
        while (at < value.length() && Character.isLetter(value.charAt(at))) {
            at++;
        }
        return value.substring(at > 0 && at < value.length() && value.charAt(at) == ' ' ? at + 1 : at);
    }
}
