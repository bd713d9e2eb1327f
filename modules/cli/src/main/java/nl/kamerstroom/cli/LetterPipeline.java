package nl.kamerstroom.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kamerstroom.formats.DocumentReader;
import nl.kamerstroom.formats.ReadLimits;
import nl.kamerstroom.formats.UnreadableDocumentException;
import nl.kamerstroom.knowledge.KnowledgeBase;
import nl.kamerstroom.recognise.Recognisers;
import nl.kamerstroom.recognise.Recognition;
import nl.kamerstroom.rules.Extractor;
import nl.kamerstroom.text.LetterMetadata;
import nl.kamerstroom.text.LetterReader;
import nl.kamerstroom.text.LetterText;
import nl.kamerstroom.text.SourceText;

/** Reads letters the way the extract service does, without a broker. */
final class LetterPipeline {

    private final DocumentReader documents;
    private final LetterReader letters;
    private final Recognisers recognisers;
    private final Extractor extractor;

    private LetterPipeline(
            DocumentReader documents, LetterReader letters, Recognisers recognisers, Extractor extractor) {
        this.documents = documents;
        this.letters = letters;
        this.recognisers = recognisers;
        this.extractor = extractor;
    }

    static LetterPipeline standard() {
        return of(Extractor.standard());
    }

    /**
     * With the rule packs of a folder; a file that it does not have is that of this version.
     *
     * @throws CommandFailure where the folder or a pack in it is wrong
     */
    static LetterPipeline withRules(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return of(Extractor.with(files));
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure(
                    ExitCode.USAGE, "\"%s\" is no folder of rule packs: %s".formatted(folder, e.getMessage()), e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new CommandFailure(
                    ExitCode.USAGE, "the rule packs of \"%s\" are wrong: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static LetterPipeline of(Extractor extractor) {
        return new LetterPipeline(
                new DocumentReader(), new LetterReader(), Recognisers.standard(KnowledgeBase.load()), extractor);
    }

    /**
     * A letter and its events.
     *
     * @throws CommandFailure where the file cannot be read or is no document that we read
     */
    ReadLetter read(Path file) {
        String name = file.getFileName().toString();
        try {
            LetterText letter = letters.read(
                    documents.read(Files.readAllBytes(file), name, Optional.empty(), ReadLimits.standard()));
            Recognition recognition = recognisers.recognise(letter);
            return new ReadLetter(stem(name), letter, recognition, extractor.extract(letter, recognition));
        } catch (UnreadableDocumentException unreadable) {
            throw new CommandFailure(ExitCode.SOME_INPUT_FAILED, String.valueOf(unreadable.getMessage()), unreadable);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.SOME_INPUT_FAILED, "\"%s\" cannot be read: %s".formatted(file, reason(e)), e);
        }
    }

    /** A line as a letter of that date: one paragraph, whose text is the line. */
    LetterText lineOf(String line, LocalDate date) {
        LetterMetadata dated = new LetterMetadata(
                Optional.empty(),
                Optional.of(date),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        return letters.read(new SourceText(line, List.of(), dated));
    }

    Recognition recognise(LetterText letter) {
        return recognisers.recognise(letter);
    }

    /** What a letter is called, by its file. */
    static String idOf(Path file) {
        return stem(file.getFileName().toString());
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().equals("NoSuchFileException") ? "there is no such file" : e.toString();
    }
}
