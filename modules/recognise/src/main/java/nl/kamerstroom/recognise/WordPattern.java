package nl.kamerstroom.recognise;

import static java.util.stream.Collectors.groupingBy;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kamerstroom.text.Span;

/**
 * A regular expression that matches only where a word, number or sign begins. It is tried at those starts alone whose
 * first characters can open a match, which are few: the rest of the text costs nothing.
 */
final class WordPattern {

    /** Whether a match may begin at an offset; it may say yes in vain, but never no. */
    interface Opening {
        boolean mayStandAt(String text, int offset);
    }

    private final Pattern pattern;
    private final Opening opening;

    WordPattern(Opening opening, String regex) {
        this.opening = opening;
        this.pattern = Pattern.compile(regex);
    }

    /** A pattern each match of which begins with one of these letters, capitals or small. */
    static WordPattern startingWith(List<String> beginnings, String regex) {
        return new WordPattern(oneOf(beginnings), regex);
    }

    private static Opening oneOf(List<String> beginnings) {
        Map<Character, List<String>> byFirst =
                beginnings.stream().collect(groupingBy(letters -> Character.toLowerCase(letters.charAt(0))));
        return (text, offset) -> {
            char first = Character.toLowerCase(text.charAt(offset));
            return oneStandsAt(byFirst.getOrDefault(first, List.of()), text, offset);
        };
    }

    private static boolean oneStandsAt(List<String> beginnings, String text, int offset) {
        for (String letters : beginnings) {
            if (text.regionMatches(true, offset, letters, 0, letters.length())) {
                return true;
            }
        }
        return false;
    }

    static Opening oneOf(String firsts) {
        BitSet characters = new BitSet();
        firsts.chars().forEach(characters::set);
        return (text, offset) -> characters.get(text.charAt(offset));
    }

    /** The first match in a span; it may look at what stands before and behind, but takes no words from there. */
    Optional<MatchResult> find(WordStarts words, Span span) {
        String text = words.text();
        Optional<Matcher> tried = Optional.empty();
        for (int i = words.from(span.start()); i < words.size() && words.offset(i) < span.end(); i++) {
            int offset = words.offset(i);
            if (opening.mayStandAt(text, offset)) {
                Matcher matcher = tried.orElseGet(() -> pattern.matcher(text).useTransparentBounds(true));
                if (matcher.region(offset, span.end()).lookingAt()) {
                    return Optional.of(matcher);
                }
                tried = Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    /** The expression itself, for whoever looks at every character. */
    Pattern pattern() {
        return pattern;
    }
}
