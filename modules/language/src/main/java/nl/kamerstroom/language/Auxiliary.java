package nl.kamerstroom.language;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The helping verbs of Dutch. */
final class Auxiliary {

    private static final Set<String> PAST = Set.of("was", "waren", "had", "hadden", "werd", "werden");

    private static final Map<String, String> LEMMA_BY_FORM = Stream.of(
                    "zijn: is zijn was waren ben bent geweest",
                    "hebben: heeft hebben heb had hadden gehad",
                    "worden: wordt worden word werd werden geworden",
                    "zullen: zal zult zullen zou zouden",
                    "kunnen: kan kunt kunnen kon konden",
                    "moeten: moet moeten moest moesten",
                    "willen: wil wilt willen wilde wilden",
                    "gaan: gaat gaan ging gingen")
            .flatMap(line -> Arrays.stream(line.substring(line.indexOf(' ') + 1).split(" ", -1))
                    .map(form -> Map.entry(form, line.substring(0, line.indexOf(':')))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private Auxiliary() {}

    /** The infinitive of a helping verb's form. */
    static Optional<String> lemma(String form) {
        return Optional.ofNullable(LEMMA_BY_FORM.get(form));
    }

    static boolean isForm(String word) {
        return LEMMA_BY_FORM.containsKey(word);
    }

    static boolean isPast(String form) {
        return PAST.contains(form);
    }
}
