package nl.kamerstroom.rules;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.kamerstroom.text.LetterText;

/** Extracts letters and prints what is compared with the gold: {@code DevScore FILE-OR-FOLDER…}, see this module's README. */
final class DevScore {

    private DevScore() {}

    public static void main(String[] args) throws IOException {
        Extractor extractor = Extractor.standard();
        ExtractionJson json = new ExtractionJson();
        TestLetters letters = new TestLetters();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Path file : Arrays.stream(args)
                .map(Path::of)
                .flatMap(path -> files(path).stream())
                .toList()) {
            LetterText letter = letters.read(Files.readString(file));
            String name = String.valueOf(file.getFileName()).replace(".txt", "");
            out.println(json.line(name, letter, letters.extract(extractor, letter)));
        }
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
