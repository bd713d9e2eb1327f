package nl.kamerstroom.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes blocks as canonical text, one line a block, and keeps for every character where it came from. */
final class CanonicalText {

    /** More combining marks than this on one letter are no letter of any language. */
    private static final int MAX_MARKS = 16;

    private final String raw;
    private final WordForms words;
    private final StringBuilder out = new StringBuilder();
    private int[] sources = new int[1024];
    private final List<ZoneKind> kinds = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    private CanonicalText(String raw, List<Block> blocks) {
        this.raw = raw;
        this.words = WordForms.of(blocks);
    }

    static CanonicalText write(String raw, List<Block> blocks) {
        CanonicalText canonical = new CanonicalText(raw, blocks);
        for (Block block : blocks) {
            canonical.write(block);
        }
        return canonical;
    }

    String text() {
        return out.toString();
    }

    List<ZoneKind> kinds() {
        return kinds;
    }

    List<Span> spans() {
        return spans;
    }

    OffsetMap offsets() {
        int[] compact = Arrays.copyOf(sources, out.length());
        int end = raw.length();
        return offset -> offset < compact.length ? compact[offset] : end;
    }

    private void write(Block block) {
        if (!spans.isEmpty()) {
            put('\n', block.first().span().start());
        }
        int start = out.length();
        boolean cells = hasCells(block.kind());
        Line previous = null;
        for (Line line : block.lines()) {
            if (previous != null) {
                joinTo(previous, line);
            }
            write(line, cells);
            previous = line;
        }
        spans.add(new Span(start, out.length()));
        kinds.add(block.kind());
    }

    private static boolean hasCells(ZoneKind kind) {
        return switch (kind) {
            case LETTERHEAD, ADDRESSEE, DATELINE, REFERENCE, DOSSIER, SUBJECT, SIGNATURE, TABLE_ROW -> true;
            case SALUTATION, HEADING, PARAGRAPH, LIST_ITEM, FOOTNOTE -> false;
        };
    }

    private void joinTo(Line line, Line next) {
        switch (Hyphenation.between(line.text(), next.text(), words)) {
            case SPACE -> put(' ', line.span().end());
            case NOTHING -> {}
            case DROP_HYPHEN -> out.setLength(out.length() - (endsWithHyphen() ? 1 : 0));
        }
    }

    private boolean endsWithHyphen() {
        return out.length() > 0 && Letters.isHyphen(out.charAt(out.length() - 1));
    }

    private void write(Line line, boolean cells) {
        int gap = -1;
        int columns = 0;
        boolean tab = false;
        for (int i = line.span().start(); i < line.span().end(); ) {
            char c = raw.charAt(i);
            if (Letters.isBlank(c)) {
                gap = gap < 0 ? i : gap;
                columns++;
                tab |= c == '\t';
                i++;
            } else if (Letters.isInvisible(c)) {
                i++;
            } else {
                if (gap >= 0) {
                    put(cells && (tab || columns >= 3) ? '\t' : ' ', gap);
                    gap = -1;
                    columns = 0;
                    tab = false;
                }
                i = writeCharacter(i, line.span().end());
            }
        }
    }

    /** Writes the letter at {@code at} with its combining marks, composed; returns the offset behind it. */
    private int writeCharacter(int at, int limit) {
        int end = at + Character.charCount(raw.codePointAt(at));
        while (end < limit
                && end - at < MAX_MARKS
                && Character.getType(raw.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        char c = raw.charAt(at);
        if (end == at + 1 && c < '\u0300') {
            put(c, at);
        } else if (end == at + 1 && c >= '\ufb00' && c <= '\ufb06') {
            put(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC), at);
        } else if (end == at + 1 && Character.isSurrogate(c)) {
            put('\ufffd', at);
        } else {
            put(Normalizer.normalize(raw.substring(at, end), Normalizer.Form.NFC), at);
        }
        return end;
    }

    private void put(String characters, int source) {
        for (int i = 0; i < characters.length(); i++) {
            put(characters.charAt(i), source);
        }
    }

    private void put(char c, int source) {
        if (out.length() == sources.length) {
            sources = Arrays.copyOf(sources, sources.length * 2);
        }
        sources[out.length()] = source;
        out.append(c);
    }
}
