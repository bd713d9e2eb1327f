package nl.kamerstroom.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The Dutch words that carry grammar: articles, prepositions, conjunctions and their like. */
public final class ClosedClasses {

    private final Map<String, Set<String>> wordsByClass = new HashMap<>();

    private ClosedClasses() {}

    /** Reads the classes that come with this module. */
    public static ClosedClasses standard() {
        ClosedClasses classes = new ClosedClasses();
        for (String line : Resource.lines("closed-classes.txt")) {
            String[] parts = line.split(": ", 2);
            classes.wordsByClass.put(
                    parts[0], Arrays.stream(parts[1].split(" ")).collect(Collectors.toUnmodifiableSet()));
        }
        return classes;
    }

    /** Whether a word in lower case belongs to a class: {@code preposition}, {@code article} … */
    public boolean is(String word, String wordClass) {
        Set<String> words = wordsByClass.get(wordClass);
        if (words == null) {
            throw new IllegalArgumentException("Word class \"%s\" is unknown; known are %s"
                    .formatted(
                            wordClass, wordsByClass.keySet().stream().sorted().toList()));
        }
        return words.contains(word);
    }

    public boolean is(Token token, String wordClass) {
        return is(token.word(), wordClass);
    }

    /** Whether the word can begin a noun phrase without being part of its name. */
    public boolean isDeterminer(Token token) {
        return is(token, "article") || is(token, "determiner") || is(token, "possessive");
    }
}
