package nl.kamerstroom.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;
import nl.kamerstroom.text.LetterMetadata;
import nl.kamerstroom.text.SourceBlock;
import nl.kamerstroom.text.SourceText;
import nl.kamerstroom.text.Span;
import nl.kamerstroom.text.ZoneKind;

/** Collects a marked-up document's text block by block; footnotes follow the block that calls them. */
final class SourceBuilder {

    private final int maxCharacters;
    private final StringBuilder raw = new StringBuilder();
    private final List<SourceBlock> blocks = new ArrayList<>();
    private final List<String> footnotes = new ArrayList<>();
    private int start;
    private boolean open;
    private boolean space;
    private Optional<ZoneKind> kind = Optional.empty();

    SourceBuilder(ReadLimits limits) {
        this.maxCharacters = limits.characters();
    }

    boolean isOpen() {
        return open;
    }

    /** Begins a block; one that is still open ends. */
    void begin(Optional<ZoneKind> blockKind) {
        end();
        start = raw.length();
        kind = blockKind;
        open = true;
    }

    /** Ends the open block; a block without words is dropped. */
    void end() {
        if (!open) {
            return;
        }
        open = false;
        space = false;
        int stop = raw.length();
        while (stop > start && raw.charAt(stop - 1) <= ' ') {
            stop--;
        }
        raw.setLength(stop);
        if (stop > start) {
            blocks.add(new SourceBlock(new Span(start, stop), kind));
            raw.append('\n');
        }
        List<String> notes = List.copyOf(footnotes);
        footnotes.clear();
        for (String note : notes) {
            begin(Optional.of(ZoneKind.FOOTNOTE));
            text(note);
            end();
        }
    }

    /** Adds words to the open block, or to a new one; every run of white space counts as one space. */
    void text(CharSequence words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                space = open && raw.length() > start;
                continue;
            }
            if (!open) {
                begin(Optional.empty());
            }
            if (space && raw.charAt(raw.length() - 1) > ' ') {
                raw.append(' ');
            }
            space = false;
            raw.append(c);
        }
        expectRoom();
    }

    private void expectRoom() {
        if (raw.length() > maxCharacters) {
            throw new UnreadableDocumentException(
                    Reason.TOO_MANY_CHARACTERS, "It has more than %d characters.".formatted(maxCharacters));
        }
    }

    /** A space, unless there is one already. */
    void space() {
        space = open && raw.length() > start;
    }

    /** A forced line break within the block. */
    void lineBreak() {
        separate('\n');
    }

    /** The next cell of a row, or the next column of a line. */
    void cell() {
        separate('\t');
    }

    private void separate(char separator) {
        if (open && raw.length() > start) {
            raw.append(separator);
            space = false;
            expectRoom();
        }
    }

    /** A note, to follow the open block. */
    void footnote(String note) {
        footnotes.add(note);
    }

    SourceText build(LetterMetadata published) {
        end();
        return new SourceText(raw.toString(), blocks, published);
    }
}
