package nl.kamerstroom.text;

import java.util.List;

/** Reads a document's text as a letter: canonical text, zones, sentences and metadata. Thread-safe, without I/O. */
public final class LetterReader {

    /** Reads text of which only the lines are known. */
    public LetterText read(String plainText) {
        return read(SourceText.plain(plainText));
    }

    /** Reads a document's text; takes time linear in its length, whatever it holds. */
    public LetterText read(SourceText source) {
        List<Block> blocks = Layout.of(SourceLines.of(source), !source.blocks().isEmpty());
        CanonicalText canonical = CanonicalText.write(source.raw(), blocks);
        List<Zone> zones = ZoneLinks.link(canonical);
        List<Sentence> sentences = SentenceSplitter.split(canonical.text(), zones);
        LetterMetadata metadata = source.published().orElse(MetadataReader.read(canonical.text(), zones));
        return new LetterText(canonical.text(), canonical.offsets(), zones, sentences, metadata);
    }
}
