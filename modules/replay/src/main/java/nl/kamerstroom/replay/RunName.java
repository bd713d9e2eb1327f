package nl.kamerstroom.replay;

import java.util.regex.Pattern;

/** What a run in the shadow is called. */
public record RunName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");

    public RunName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Run \"%s\" must be at most 40 small letters, digits, dots and dashes, such as \"rules-2\""
                            .formatted(value));
        }
    }

    /** The key of a letter's record. */
    String of(String letterId) {
        return value + "/" + letterId;
    }

    @Override
    public String toString() {
        return value;
    }
}
