package nl.kamerstroom.text;

import java.util.List;
import java.util.Optional;

/**
 * A letter as a reader reads it.
 *
 * @param text the canonical text: hyphenation undone, wrapped lines joined, one line a zone
 * @param offsets the way back to the source
 * @param zones the parts of the letter, in order, not overlapping
 * @param sentences the sentences of the zones that state something, in order
 * @param metadata what the letter says of itself
 */
public record LetterText(
        String text, OffsetMap offsets, List<Zone> zones, List<Sentence> sentences, LetterMetadata metadata) {

    public LetterText {
        zones = List.copyOf(zones);
        sentences = List.copyOf(sentences);
    }

    /** The sentence at an offset of the canonical text. */
    public Optional<Sentence> sentenceAt(int offset) {
        return sentences.stream().filter(s -> s.span().contains(offset)).findFirst();
    }

    public String words(Span span) {
        return span.of(text);
    }
}
