package nl.kamerstroom.recognise;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.knowledge.Folding;
import nl.kamerstroom.knowledge.Name;

/** The words that tell where someone comes from or what someone serves: "Britse", "Tsjechisch"; "Buitenlandse", "Nederland". */
final class Origins {

    private final Set<String> words = new HashSet<>();
    private final Set<String> served = new HashSet<>();

    Origins(Collection<Name> names) {
        names.stream()
                .filter(name -> name.kind() == EntityKind.DEMONYM)
                .forEach(name -> words.add(Folding.fold(lastWord(name.text()))));
        names.forEach(this::addServed);
    }

    private void addServed(Name name) {
        switch (name.kind()) {
            case COUNTRY, ORGANISATION, PLACE -> served.add(Folding.fold(firstWord(name.text())));
            case OFFICE -> {
                int field = name.text().indexOf(" van ");
                if (field >= 0) {
                    served.add(Folding.fold(firstWord(name.text().substring(field + 5))));
                }
            }
            case BODY, MISSION, PERSON, DEMONYM, FUND -> {}
        }
    }

    private static String firstWord(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
            end++;
        }
        return name.substring(0, end);
    }

    private static String lastWord(String name) {
        return name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
    }

    boolean isAt(EntityTokens tokens, int index) {
        return tokens.isCapitalised(index) && words.contains(tokens.folded(index));
    }

    /** Whether a word begins a country, place, organisation or field of government, and so ends a person's name before "van". */
    boolean isServed(EntityTokens tokens, int index) {
        return served.contains(tokens.folded(index));
    }
}
