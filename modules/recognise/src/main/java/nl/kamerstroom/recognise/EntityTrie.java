package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kamerstroom.knowledge.Name;

/** All known names by their folded words. One walk from each word finds the longest name that starts there. */
final class EntityTrie {

    private static final int LONGEST_NAME = 24;

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private final List<Entry> entries = new ArrayList<>(1);
    }

    private record Entry(Name name, List<EntityTokens.Token> words) {}

    /**
     * @param to the token behind the match
     * @param names the names that match, the likeliest first; never empty
     */
    record Match(int to, List<Name> names) {}

    private final Node root = new Node();

    EntityTrie(Collection<Name> names) {
        names.forEach(this::add);
    }

    private void add(Name name) {
        EntityTokens words = EntityTokens.of(name.text());
        if (words.size() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "Name \"%s\" has more than %d words".formatted(name.text(), LONGEST_NAME));
        }
        Node node = root;
        List<EntityTokens.Token> path = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            node = node.next.computeIfAbsent(words.folded(i), word -> new Node());
            path.add(words.get(i));
        }
        node.entries.add(new Entry(name, path));
    }

    /** The longest names that start at a token and are spelled as they should be, with every shorter one behind them. */
    List<Match> matches(EntityTokens tokens, int from) {
        List<Match> found = new ArrayList<>(1);
        Node node = root.next.get(tokens.folded(from));
        int to = from + 1;
        while (node != null) {
            List<Name> names = spelled(node, tokens, from);
            if (!names.isEmpty()) {
                found.addFirst(new Match(to, names));
            }
            node = tokens.follows(to) ? node.next.get(tokens.folded(to)) : null;
            to++;
        }
        return found;
    }

    private static List<Name> spelled(Node node, EntityTokens tokens, int from) {
        if (node.entries.isEmpty()) {
            return List.of();
        }
        List<Name> names = new ArrayList<>(node.entries.size());
        for (Entry entry : node.entries) {
            if (isSpelled(entry.words(), tokens, from)) {
                names.add(entry.name());
            }
        }
        return names;
    }

    private static boolean isSpelled(List<EntityTokens.Token> words, EntityTokens tokens, int from) {
        for (int i = 0; i < words.size(); i++) {
            EntityTokens.Token word = words.get(i);
            EntityTokens.Token token = tokens.get(from + i);
            if (word.isAcronym() ? !isAcronym(word, token) : i == 0 && word.isCapitalised() && !token.isCapitalised()) {
                return false;
            }
        }
        return true;
    }

    /** An abbreviation keeps its case; of five letters and more it may be spelled as a name: MINUSMA, Minusma. */
    private static boolean isAcronym(EntityTokens.Token word, EntityTokens.Token token) {
        return token.surface().equals(word.surface())
                || (word.surface().length() >= 5 && token.isCapitalised() && !token.isAcronym());
    }
}
