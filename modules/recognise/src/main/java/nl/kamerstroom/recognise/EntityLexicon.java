package nl.kamerstroom.recognise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
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
        ENGLISH_HEAD,
        ENGLISH_LINK,
        BARE_NAME,
        MEETING_SUFFIX,
        PEOPLE_HEAD,
        PEOPLE_SUFFIX,
        MISSION_HEAD,
        MISSION_SUFFIX,
        COUNCIL_NOT,
        OFFICE_HEAD,
        OFFICE_MODIFIER,
        GENERAL,
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

    /** The classes that words also belong to when they are compounds on them: "donorconferentie" on "conferentie". */
    private static final Set<WordClass> OF_COMPOUNDS = EnumSet.of(
            WordClass.MEETING_SUFFIX,
            WordClass.PEOPLE_SUFFIX,
            WordClass.MISSION_SUFFIX,
            WordClass.FUND_SUFFIX,
            WordClass.STREET);

    private static final int LONGEST_WORD = 40;

    private final Map<String, Set<WordClass>> words = new HashMap<>();
    private final Ending endings = new Ending();

    private static final class Ending {
        private final Map<Character, Ending> before = new HashMap<>(2);
        private final Set<WordClass> classes = EnumSet.noneOf(WordClass.class);
    }

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
        WordClass wordClass = WordClass.valueOf(cells.getFirst());
        for (String cell : cells.getLast().split(" ", -1)) {
            String word = Folding.fold(cell);
            words.computeIfAbsent(word, text -> EnumSet.noneOf(WordClass.class)).add(wordClass);
            if (OF_COMPOUNDS.contains(wordClass)) {
                addEnding(word, wordClass);
            }
        }
    }

    private void addEnding(String word, WordClass wordClass) {
        Ending ending = endings;
        for (int i = word.length() - 1; i >= 0; i--) {
            ending = ending.before.computeIfAbsent(word.charAt(i), letter -> new Ending());
        }
        ending.classes.add(wordClass);
    }

    /** The classes that list a folded word. */
    Set<WordClass> classesOf(String word) {
        return words.getOrDefault(word, Set.of());
    }

    /** The classes on whose words a folded word is a compound; the longest ending counts. */
    Set<WordClass> compoundClassesOf(String word) {
        Set<WordClass> classes = Set.of();
        Ending ending = endings;
        for (int i = word.length() - 1; ending != null && i > 1 && word.length() - i < LONGEST_WORD; i--) {
            ending = ending.before.get(word.charAt(i));
            if (ending != null && !ending.classes.isEmpty()) {
                classes = ending.classes;
            }
        }
        return classes;
    }
}
