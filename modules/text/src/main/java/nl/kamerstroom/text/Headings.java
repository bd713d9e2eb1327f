package nl.kamerstroom.text;

import java.util.List;

/** Tells a heading from a paragraph: short, no final point, and something below it. */
final class Headings {

    private static final int LONGEST = 120;
    private static final int MAX_LINES = 2;

    private Headings() {}

    static boolean isHeading(Block block, List<Line> lines, int next) {
        if (next >= lines.size() || block.lines().size() > MAX_LINES || block.length() > LONGEST) {
            return false;
        }
        String start = block.first().text();
        char last = block.last().last();
        boolean ends =
                (block.last().endsSentence() && last != '?') || last == ',' || last == ';' || Letters.isHyphen(last);
        if (ends) {
            return false;
        }
        return switch (block.kind()) {
            case PARAGRAPH -> Character.isUpperCase(start.charAt(0)) || Character.isDigit(start.charAt(0));
            case LIST_ITEM ->
                isNumbered(start)
                        && !isNumbered(lines.get(next).text())
                        && lines.get(next).opens();
            case LETTERHEAD,
                    ADDRESSEE,
                    DATELINE,
                    REFERENCE,
                    DOSSIER,
                    SUBJECT,
                    SALUTATION,
                    HEADING,
                    TABLE_ROW,
                    FOOTNOTE,
                    SIGNATURE -> false;
        };
    }

    private static boolean isNumbered(String text) {
        return LinePatterns.start(LinePatterns.NUMBER, text).isPresent();
    }
}
