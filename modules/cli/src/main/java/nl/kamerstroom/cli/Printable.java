package nl.kamerstroom.cli;

/** Text from outside, fit for a terminal: nothing in it can move the cursor, change colours or turn the reading direction. */
final class Printable {

    private Printable() {}

    /** The text on one line; what does not print is shown as {@code \}{@code u001b}. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (prints(character)) {
                line.appendCodePoint(character);
            } else {
                line.append(String.format("\\u%04x", character));
            }
        });
        return line.toString();
    }

    /** At most so many characters of the line, with an ellipsis where there are more. */
    static String line(String text, int most) {
        int end = text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length())));
        return line(text.substring(0, end)) + (end < text.length() ? "…" : "");
    }

    private static boolean prints(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
