package nl.kamerstroom.language;

import java.util.Set;

/** The helping verbs of Dutch. */
enum Auxiliary {
    ZIJN("zijn", Set.of("is", "zijn", "was", "waren", "ben"), Set.of("was", "waren")),
    HEBBEN("hebben", Set.of("heeft", "hebben", "heb", "had", "hadden"), Set.of("had", "hadden")),
    WORDEN("worden", Set.of("wordt", "worden", "word", "werd", "werden"), Set.of("werd", "werden")),
    ZULLEN("zullen", Set.of("zal", "zullen", "zou", "zouden"), Set.of()),
    KUNNEN("kunnen", Set.of("kan", "kunnen", "kon", "konden"), Set.of()),
    MOETEN("moeten", Set.of("moet", "moeten", "moest", "moesten"), Set.of()),
    WILLEN("willen", Set.of("wil", "willen", "wilde", "wilden"), Set.of()),
    GAAN("gaan", Set.of("gaat", "gaan", "ging", "gingen"), Set.of());

    private final String lemma;
    private final Set<String> forms;
    private final Set<String> past;

    Auxiliary(String lemma, Set<String> forms, Set<String> past) {
        this.lemma = lemma;
        this.forms = forms;
        this.past = past;
    }

    String lemma() {
        return lemma;
    }

    Set<String> forms() {
        return forms;
    }

    Set<String> past() {
        return past;
    }
}
