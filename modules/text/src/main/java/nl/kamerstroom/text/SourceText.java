package nl.kamerstroom.text;

import java.util.List;

/**
 * A document's text as it was decoded, with what its format knows of it.
 *
 * @param raw the text as decoded; a form feed parts two pages, a tab two cells of a row
 * @param blocks the parts that the format marks, in order; empty when it knows only lines
 * @param published what the publication's own metadata says; it wins over what the text says
 */
public record SourceText(String raw, List<SourceBlock> blocks, LetterMetadata published) {

    public SourceText {
        blocks = List.copyOf(blocks);
        int end = 0;
        for (SourceBlock block : blocks) {
            if (block.span().start() < end || block.span().end() > raw.length()) {
                throw new IllegalArgumentException(
                        "Block %s must lie behind the one before it and inside the raw text of %d characters"
                                .formatted(block.span(), raw.length()));
            }
            end = block.span().end();
        }
    }

    /** Text of which only the lines are known. */
    public static SourceText plain(String raw) {
        return new SourceText(raw, List.of(), LetterMetadata.none());
    }
}
