package nl.kamerstroom.recognise;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.knowledge.Folding;
import nl.kamerstroom.knowledge.Name;

/** The words that tell where someone comes from: "Britse", "Tsjechisch". */
final class Origins {

    private final Set<String> words = new HashSet<>();

    Origins(Collection<Name> names) {
        names.stream()
                .filter(name -> name.kind() == EntityKind.DEMONYM)
                .forEach(name -> words.add(Folding.fold(lastWord(name.text()))));
    }

    private static String lastWord(String name) {
        return name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
    }

    boolean isAt(EntityTokens tokens, int index) {
        return tokens.isCapitalised(index) && words.contains(tokens.folded(index));
    }
}
