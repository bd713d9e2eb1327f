package nl.kamerstroom.formats;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;

/** Reads the footnotes of a DOCX, by the id that its text calls them with. */
final class DocxFootnotes implements SecureXml.Handler {

    private final int maxCharacters;
    private final Map<String, String> notes = new HashMap<>();
    private final StringBuilder note = new StringBuilder();
    private String id = "";
    private boolean inText;
    private int characters;

    DocxFootnotes(ReadLimits limits) {
        this.maxCharacters = limits.characters();
    }

    Optional<String> note(String noteId) {
        return Optional.ofNullable(notes.get(noteId)).filter(words -> !words.isBlank());
    }

    @Override
    public void start(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "footnote" -> {
                id = Docx.attribute(element, "id");
                note.setLength(0);
            }
            case "t" -> inText = true;
            case "tab", "br", "p" -> note.append(' ');
            default -> {}
        }
    }

    @Override
    public void end(String element) {
        inText = inText && !element.equals("t");
        if (element.equals("footnote")) {
            notes.put(id, note.toString().strip());
        }
    }

    @Override
    public void text(String words) {
        if (inText) {
            characters += words.length();
            if (characters > maxCharacters) {
                throw new UnreadableDocumentException(
                        Reason.TOO_MANY_CHARACTERS,
                        "Its footnotes have more than %d characters.".formatted(maxCharacters));
            }
            note.append(words);
        }
    }
}
