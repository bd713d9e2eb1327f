package nl.kamerstroom.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Dutch words that carry grammar: articles, prepositions, conjunctions and their like. */
public final class ClosedClasses {

    /** No word of these is part of a noun phrase's core. */
    private static final List<String> OUTSIDE_CORES = List.of(
            "article",
            "determiner",
            "possessive",
            "preposition",
            "coordinator",
            "subordinator",
            "relative",
            "pronoun",
            "adverb",
            "adverbial-pronoun");

    private final Map<String, Set<String>> wordsByClass = new HashMap<>();
    private final Set<String> outsideCores = new HashSet<>();

    private ClosedClasses() {}

    /** Reads the classes that come with this module. */
    public static ClosedClasses standard() {
        ClosedClasses classes = new ClosedClasses();
        for (String line : Resource.lines("closed-classes.txt")) {
            String[] parts = line.split(": ", 2);
            classes.wordsByClass.put(parts[0].intern(), new HashSet<>(Arrays.asList(parts[1].split(" ", -1))));
        }
        OUTSIDE_CORES.forEach(closed -> classes.outsideCores.addAll(classes.words(closed)));
        return classes;
    }

    /** Whether a word in lower case belongs to a class: {@code preposition}, {@code article} … */
    public boolean is(String word, String wordClass) {
        return words(wordClass).contains(word);
    }

    /** The words of a class. */
    Set<String> words(String wordClass) {
        Set<String> words = wordsByClass.get(wordClass);
        if (words == null) {
            throw new IllegalArgumentException("Word class \"%s\" is unknown; known are %s"
                    .formatted(
                            wordClass, wordsByClass.keySet().stream().sorted().toList()));
        }
        return words;
    }

    /** Whether a word in lower case is of a class that is no part of a noun phrase's core. */
    boolean isOutsideCores(String word) {
        return outsideCores.contains(word);
    }

    public boolean is(Token token, String wordClass) {
        return is(token.word(), wordClass);
    }

    /** Whether the word can begin a noun phrase without being part of its name. */
    public boolean isDeterminer(Token token) {
        return is(token, "article") || is(token, "determiner") || is(token, "possessive");
    }
}
