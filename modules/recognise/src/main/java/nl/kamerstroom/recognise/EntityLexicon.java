package nl.kamerstroom.recognise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kamerstroom.knowledge.Folding;

/** The common words that bodies, missions, offices and persons are described with, by class. */
final class EntityLexicon {

    /** The classes of {@code entity-words.tsv}. */
    enum WordClass {
        ARTICLE,
        MODIFIER,
        GATHERING,
        MEETING_HEAD,
        TOPIC_HEAD,
        MEETING_SUFFIX,
        PEOPLE_HEAD,
        PEOPLE_SUFFIX,
        MISSION_HEAD,
        MISSION_SUFFIX,
        COUNCIL_NOT,
        OFFICE_HEAD,
        FIELD_HEAD,
        TITLE,
        NAME_PARTICLE,
        STREET,
        FUND_SUFFIX,
        FUND_NOT,
        FUND_MODIFIER,
        GOVERNMENT,
        SITE,
        PLACE_PREPOSITION,
        LINK,
        STOP,
        NOT_A_NAME
    }

    private final Map<WordClass, Set<String>> words = new HashMap<>();

    private EntityLexicon() {}

    static EntityLexicon load() {
        EntityLexicon lexicon = new EntityLexicon();
        try (InputStream in = EntityLexicon.class.getResourceAsStream("entity-words.tsv")) {
            if (in == null) {
                throw new IllegalStateException("Word list \"entity-words.tsv\" is not on the class path");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(lexicon::add);
        } catch (IOException e) {
            throw new UncheckedIOException("Word list \"entity-words.tsv\" could not be read", e);
        }
        return lexicon;
    }

    private void add(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        Set<String> set = words.computeIfAbsent(WordClass.valueOf(cells.getFirst()), name -> new HashSet<>());
        for (String word : cells.getLast().split(" ", -1)) {
            set.add(Folding.fold(word));
        }
    }

    boolean is(WordClass wordClass, String folded) {
        Set<String> set = words.get(wordClass);
        return set != null && set.contains(folded);
    }

    /** Whether a word is a compound on one of the class's words: "donorconferentie" on "conferentie". */
    boolean endsIn(WordClass wordClass, String folded) {
        Set<String> set = words.get(wordClass);
        if (set == null) {
            return false;
        }
        for (String suffix : set) {
            if (folded.length() > suffix.length() + 1 && folded.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }
}
