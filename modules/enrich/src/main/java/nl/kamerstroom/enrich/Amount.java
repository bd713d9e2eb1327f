package nl.kamerstroom.enrich;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.Money;
import nl.kamerstroom.events.MoneyQualifier;
import org.jspecify.annotations.Nullable;

/** Reads the canonical string of money: {@code EUR 5000000..10000000}, {@code NONE}. */
final class Amount {

    private static final String NUMBER = "-?\\d{1,18}(?:\\.\\d{1,6})?";
    private static final Pattern FORM = Pattern.compile("(?<currency>[A-Z]{3}) (?:(?<single>" + NUMBER + ")|(?<least>"
            + NUMBER + ")?\\.\\.(?<most>" + NUMBER + ")?)");

    private Amount() {}

    /**
     * The money that an argument's value says.
     *
     * @throws IllegalArgumentException where it is no canonical string of money
     */
    static Money of(EventArgument argument) {
        String value = argument.getValue();
        Money.Builder money = Money.newBuilder()
                .setValue(value)
                .setEvidence(argument.getEvidence())
                .setDerivedFrom(argument.getDerivedFrom());
        if (value.equals("NONE") || value.equals("UNDISCLOSED")) {
            return money.setQualifier(MoneyQualifier.valueOf(value)).build();
        }
        Matcher form = FORM.matcher(value);
        if (!form.matches() || value.endsWith(" ..")) {
            throw new IllegalArgumentException(
                    "Amount \"%s\" must look like \"EUR 5000000\", \"EUR 5000000..10000000\", \"NONE\" or \"UNDISCLOSED\""
                            .formatted(value));
        }
        String single = form.group("single");
        return money.setCurrency(form.group("currency"))
                .setMinimum(number(single == null ? form.group("least") : single))
                .setMaximum(number(single == null ? form.group("most") : single))
                .setQualifier(TypedValues.attribute(argument, "qualifier")
                        .map(symbol -> TypedValues.symbol(MoneyQualifier.class, symbol))
                        .orElseGet(() -> qualifier(form)))
                .build();
    }

    /** What the form alone says. */
    private static MoneyQualifier qualifier(Matcher form) {
        if (form.group("single") != null) {
            return MoneyQualifier.UNKNOWN;
        }
        if (form.group("least") == null) {
            return MoneyQualifier.MAXIMUM;
        }
        return form.group("most") == null ? MoneyQualifier.MINIMUM : MoneyQualifier.RANGE;
    }

    private static @Nullable BigDecimal number(@Nullable String digits) {
        return Optional.ofNullable(digits)
                .map(BigDecimal::new)
                .map(number -> number.setScale(2, RoundingMode.HALF_UP))
                .orElse(null);
    }
}
