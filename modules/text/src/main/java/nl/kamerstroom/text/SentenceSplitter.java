package nl.kamerstroom.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts Dutch prose into sentences. */
final class SentenceSplitter {

    /** A sentence in brackets is not cut, unless the brackets hold more than a remark. */
    private static final int LONGEST_REMARK = 300;

    private static final int LONGEST_WORD = 40;

    private static final Pattern LABEL =
            Pattern.compile("^(?:betreft|betreffende|onderwerp|inzake)[ \\t]*:?[ \\t]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern INITIALS = Pattern.compile(
            "(?:\\p{Lu}\\.){1,8}|\\p{Lu}\\p{Ll}{0,2}\\.(?:\\p{Lu}\\p{Ll}{0,2}\\.){1,7}|(?:Chr|Th|Ph|Fr|IJ|Ch|Joh|Wm)\\.");

    /** Words that start a sentence and no name. */
    private static final Set<String> STARTERS = Set.of(
            "De",
            "Het",
            "Een",
            "In",
            "Op",
            "Dit",
            "Dat",
            "Deze",
            "Die",
            "Ik",
            "Wij",
            "Er",
            "Voor",
            "Met",
            "Bij",
            "Na",
            "Over",
            "Tijdens",
            "Zoals",
            "Daarnaast",
            "Ook",
            "Nederland",
            "Hierbij",
            "Daarbij",
            "Naast",
            "Verder",
            "Als",
            "Om",
            "Aan",
            "Hij",
            "Zij",
            "Hiermee",
            "Daarmee",
            "Tot",
            "Namens",
            "Onder",
            "Per",
            "Zie",
            "Vanaf",
            "Uw");

    private SentenceSplitter() {}

    /** The sentences of the zones that state something; a row of a table is never cut. */
    static List<Sentence> split(String text, List<Zone> zones) {
        List<Sentence> sentences = new ArrayList<>();
        for (Zone zone : zones) {
            if (!zone.kind().states()) {
                continue;
            }
            Span stated = stated(text, zone);
            List<Span> spans = zone.kind() == ZoneKind.TABLE_ROW ? List.of(stated) : split(text, stated);
            for (Span span : spans) {
                sentences.add(new Sentence(sentences.size(), span, zone));
            }
        }
        return sentences;
    }

    /** The zone without the bullet, number or label before its words. */
    private static Span stated(String text, Zone zone) {
        Span span = zone.span();
        Matcher marker = switch (zone.kind()) {
            case LIST_ITEM, HEADING -> {
                Matcher bullet = at(LinePatterns.BULLET, text, span);
                yield bullet.lookingAt() ? bullet : at(LinePatterns.NUMBER, text, span);
            }
            case FOOTNOTE -> at(LinePatterns.FOOTNOTE, text, span);
            case SUBJECT -> at(LABEL, text, span);
            case LETTERHEAD, ADDRESSEE, DATELINE, REFERENCE, DOSSIER, SALUTATION, PARAGRAPH, TABLE_ROW, SIGNATURE ->
                at(LABEL, text, new Span(span.start(), span.start()));
        };
        int start = marker.lookingAt() && marker.end() < span.end() ? marker.end() : span.start();
        int column = zone.kind() == ZoneKind.SUBJECT ? text.indexOf('\t', start) : -1;
        return new Span(start, column >= 0 && column < span.end() ? column : span.end());
    }

    private static Matcher at(Pattern pattern, String text, Span span) {
        return pattern.matcher(text).region(span.start(), span.end());
    }

    static List<Span> split(String text, Span part) {
        List<Span> sentences = new ArrayList<>();
        BitSet remarks = remarks(text, part);
        int start = part.start();
        for (int i = part.start(); i < part.end(); i++) {
            if (!Letters.isSentenceEnd(text.charAt(i)) || remarks.get(i - part.start())) {
                continue;
            }
            int end = endOfMarks(text, i + 1, part.end());
            boolean parted = end < part.end() && text.charAt(end) == ' ';
            if (parted && isEnd(text, start, i, end + 1, part.end())) {
                sentences.add(new Span(start, end));
                start = end + 1;
            }
            i = end - 1;
        }
        if (start < part.end()) {
            sentences.add(new Span(start, part.end()));
        }
        return sentences;
    }

    /** Behind the points, closing quotes and brackets, and the footnote's number that belong to a sentence's end. */
    private static int endOfMarks(String text, int from, int limit) {
        int i = from;
        while (i < limit && (Letters.isSentenceEnd(text.charAt(i)) || Letters.isCloser(text.charAt(i)))) {
            i++;
        }
        int mark = i;
        while (mark < limit && mark - i < 3 && Character.isDigit(text.charAt(mark))) {
            mark++;
        }
        boolean called = mark > i
                && mark < limit
                && text.charAt(mark) == ' '
                && from >= 2
                && Character.isLetter(text.charAt(from - 2));
        return called ? mark : i;
    }

    private static boolean isEnd(String text, int start, int point, int next, int limit) {
        if (!opensSentence(text, next, limit)) {
            return false;
        }
        if (text.charAt(point) != '.') {
            return true;
        }
        String word = wordEndingAt(text, start, point + 1);
        String following = wordStartingAt(text, next, limit);
        if (Abbreviations.neverEnds(word)) {
            return false;
        }
        if (Abbreviations.mayEnd(word)) {
            return Character.isUpperCase(text.charAt(next)) && !Abbreviations.isCurrency(following);
        }
        if (INITIALS.matcher(word).matches()) {
            return STARTERS.contains(following);
        }
        boolean numbering = word.length() <= 3
                && point + 1 - word.length() == start
                && !Character.isLetter(word.charAt(word.length() - 1));
        return !numbering || !word.chars().limit(word.length() - 1L).allMatch(Character::isDigit);
    }

    private static boolean opensSentence(String text, int at, int limit) {
        if (at >= limit) {
            return false;
        }
        char c = text.charAt(at);
        boolean apostrophe =
                (c == '\'' || c == '’' || c == '‘') && at + 1 < limit && Character.isLetter(text.charAt(at + 1));
        return Character.isUpperCase(c) || Character.isDigit(c) || apostrophe || "\"“„«([€•–-".indexOf(c) >= 0;
    }

    private static String wordEndingAt(String text, int from, int end) {
        int start = end;
        while (start > from && end - start < LONGEST_WORD && !isBoundary(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static String wordStartingAt(String text, int start, int limit) {
        int end = start;
        while (end < limit && end - start < LONGEST_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isBoundary(char c) {
        return c == ' ' || c == '\t' || c == '(' || c == '[' || c == '"' || c == '“' || c == '‘';
    }

    /** The offsets within the part that lie inside closed brackets. */
    private static BitSet remarks(String text, Span part) {
        BitSet inside = new BitSet();
        int open = -1;
        for (int i = part.start(); i < part.end(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                open = i;
            } else if (c == ')' && open >= 0) {
                if (i - open <= LONGEST_REMARK) {
                    inside.set(open - part.start(), i - part.start());
                }
                open = -1;
            }
        }
        return inside;
    }
}
