package nl.kamerstroom.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kamerstroom.formats.DocumentReader;
import nl.kamerstroom.formats.ReadLimits;
import nl.kamerstroom.text.SourceText;

/** The letters of a folder, decoded: reading files is not what is measured. */
final class Letters {

    /** The system property that names the folder. */
    static final String FOLDER = "letters";

    private Letters() {}

    /** The letters of the folder that {@link #FOLDER} names, by file name. */
    static List<SourceText> given() {
        return in(Path.of(System.getProperty(FOLDER, "samples/letters")));
    }

    /** Every text, HTML and XML file of a folder, by file name. */
    static List<SourceText> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<SourceText> letters = files.filter(file -> file.toString().matches(".*\\.(?:txt|html|xml)"))
                    .sorted()
                    .map(Letters::read)
                    .toList();
            if (letters.isEmpty()) {
                throw new IllegalArgumentException(
                        "Folder \"%s\" holds no letters; it must hold .txt, .html or .xml files.".formatted(folder));
            }
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException("Folder \"%s\" cannot be read.".formatted(folder), e);
        }
    }

    /** One letter of exactly so many characters, made of the paragraphs of the given ones. */
    static SourceText ofLength(int characters, List<SourceText> letters) {
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            letters.forEach(letter -> text.append(letter.raw()).append("\n\n"));
        }
        return SourceText.plain(text.substring(0, characters));
    }

    private static SourceText read(Path file) {
        try {
            return new DocumentReader()
                    .read(Files.readAllBytes(file), file.toString(), Optional.empty(), ReadLimits.standard());
        } catch (IOException e) {
            throw new UncheckedIOException("Letter \"%s\" cannot be read.".formatted(file), e);
        }
    }
}
