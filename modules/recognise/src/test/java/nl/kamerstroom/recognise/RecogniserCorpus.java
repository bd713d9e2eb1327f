package nl.kamerstroom.recognise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kamerstroom.text.LetterMetadata;
import nl.kamerstroom.text.LetterText;
import nl.kamerstroom.text.Sentence;
import nl.kamerstroom.text.Span;
import nl.kamerstroom.text.Zone;
import nl.kamerstroom.text.ZoneKind;

/** Sentences with what a recogniser must find in them, kept as resources, and letters of one sentence to try them in. */
final class RecogniserCorpus {

    /**
     * One line of a corpus.
     *
     * @param expected the values, in order
     * @param firstWords the words that the first mention must span, where the line marks them with brackets
     * @param sentence the sentence, without brackets
     */
    record Example(List<String> expected, Optional<String> firstWords, String sentence) {

        static Example of(String line) {
            String[] parts = line.split("\t", 2);
            String marked = parts[1];
            int open = marked.indexOf('[');
            int close = marked.indexOf(']');
            Optional<String> words = open < 0 ? Optional.empty() : Optional.of(marked.substring(open + 1, close));
            return new Example(
                    List.of(parts[0].split("; ?")),
                    words,
                    marked.replace("[", "").replace("]", ""));
        }
    }

    private RecogniserCorpus() {}

    static List<String> lines(String resource) {
        try (InputStream in = RecogniserCorpus.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Example> examples(String resource) {
        return lines(resource).stream().map(Example::of);
    }

    /** A letter whose only zone is one paragraph of one sentence. */
    static LetterText letter(String sentence) {
        return letter(sentence, Optional.empty());
    }

    static LetterText letter(String sentence, Optional<String> officialId) {
        Span all = new Span(0, sentence.length());
        Zone zone = new Zone(ZoneKind.PARAGRAPH, all, Optional.empty(), Optional.empty());
        return letter(sentence, List.of(zone), officialId);
    }

    static LetterText letter(String text, List<Zone> zones, Optional<String> officialId) {
        List<Sentence> sentences = zones.stream()
                .filter(zone -> zone.kind().states())
                .map(zone -> new Sentence(zones.indexOf(zone), zone.span(), zone))
                .toList();
        LetterMetadata metadata = new LetterMetadata(
                officialId,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        return new LetterText(text, offset -> offset, zones, sentences, metadata);
    }
}
