package nl.kamerstroom.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that a letter writes within a line; they tell how it spells a word that a line's end cuts, and are read when it does. */
final class WordForms {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 80;

    private final List<Block> blocks;
    private final Set<String> forms = new HashSet<>();
    private boolean read;

    private WordForms(List<Block> blocks) {
        this.blocks = blocks;
    }

    static WordForms of(List<Block> blocks) {
        return new WordForms(blocks);
    }

    boolean has(String word) {
        if (!read) {
            read = true;
            blocks.forEach(block -> block.lines().forEach(line -> add(line.text())));
        }
        return forms.contains(word.toLowerCase(Locale.ROOT));
    }

    private void add(String line) {
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length()
                    || (!Character.isLetterOrDigit(line.charAt(i)) && !Letters.isHyphen(line.charAt(i)))) {
                int length = i - start;
                if (start > 0 && i < line.length() && length >= SHORTEST && length <= LONGEST) {
                    forms.add(line.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i + 1;
            }
        }
    }
}
