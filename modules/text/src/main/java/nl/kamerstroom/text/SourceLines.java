package nl.kamerstroom.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a source into its lines; empty ones are only remembered by the line that follows. */
final class SourceLines {

    private final String raw;
    private final List<Line> lines = new ArrayList<>();
    private boolean opens = true;
    private boolean startsPage;

    private SourceLines(String raw) {
        this.raw = raw;
    }

    static List<Line> of(SourceText source) {
        SourceLines reader = new SourceLines(source.raw());
        if (source.blocks().isEmpty()) {
            reader.cut(new Span(0, source.raw().length()), Optional.empty());
        }
        for (SourceBlock block : source.blocks()) {
            reader.opens = true;
            reader.cut(block.span(), block.kind());
        }
        return reader.lines;
    }

    private void cut(Span part, Optional<ZoneKind> hint) {
        int start = part.start();
        for (int i = part.start(); i <= part.end(); i++) {
            if (i == part.end() || Letters.isLineEnd(raw.charAt(i))) {
                add(start, i, hint);
                if (i < part.end() && raw.charAt(i) == '\f') {
                    startsPage = !lines.isEmpty();
                    opens = true;
                }
                boolean pair = i + 1 < part.end() && raw.charAt(i) == '\r' && raw.charAt(i + 1) == '\n';
                i += pair ? 1 : 0;
                start = i + 1;
            }
        }
    }

    private void add(int from, int to, Optional<ZoneKind> hint) {
        int start = from;
        int end = to;
        int indent = 0;
        while (start < end && isSkipped(raw.charAt(start))) {
            indent += raw.charAt(start) == '\t' ? 8 : 1;
            start++;
        }
        while (start < end && isSkipped(raw.charAt(end - 1)) && raw.charAt(end - 1) != '\u00ad') {
            end--;
        }
        if (start == end || raw.substring(start, end).chars().allMatch(c -> isSkipped((char) c))) {
            opens = true;
            return;
        }
        lines.add(new Line(new Span(start, end), plain(start, end), indent, opens, startsPage, hint));
        opens = false;
        startsPage = false;
    }

    private static boolean isSkipped(char c) {
        return Letters.isBlank(c) || Letters.isInvisible(c);
    }

    private String plain(int start, int end) {
        StringBuilder plain = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = raw.charAt(i);
            plain.append(c != '\t' && Letters.isBlank(c) ? ' ' : c);
        }
        return plain.toString();
    }
}
