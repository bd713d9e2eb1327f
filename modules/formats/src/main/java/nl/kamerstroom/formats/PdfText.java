package nl.kamerstroom.formats;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Writes a PDF's text with empty lines between paragraphs, wide gaps as columns and a form feed between pages. */
final class PdfText extends PDFTextStripper {

    /** A gap of this many times the letters' size parts two columns; justified lines stay below it. */
    private static final float COLUMN = 2.0f;

    /** Reading order that goes up the page more often than this is no reading order. */
    private static final int MAX_JUMPS = 8;

    private float lineEnd = Float.NaN;
    private float lineY = Float.NaN;
    private int jumps;

    private PdfText(boolean byPosition) {
        setSortByPosition(byPosition);
        setLineSeparator("\n");
        setParagraphEnd("\n");
        setPageEnd("\n\f");
        setIndentThreshold(Float.MAX_VALUE);
    }

    /** The text as the file orders it, which keeps columns apart; by position where that order makes no sense. */
    static String of(PDDocument document, ReadLimits limits) throws IOException {
        PdfText ordered = new PdfText(false);
        String text = ordered.write(document, limits);
        return ordered.jumps > MAX_JUMPS * document.getNumberOfPages()
                ? new PdfText(true).write(document, limits)
                : text;
    }

    private String write(PDDocument document, ReadLimits limits) throws IOException {
        Bounded out = new Bounded(limits.characters());
        writeText(document, out);
        return out.text.toString();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        if (positions.isEmpty()) {
            super.writeString(text, positions);
            return;
        }
        TextPosition first = positions.getFirst();
        float y = first.getYDirAdj();
        float size = Math.max(first.getFontSizeInPt(), 1);
        boolean sameLine = Math.abs(y - lineY) < size / 2;
        if (sameLine && first.getXDirAdj() - lineEnd > COLUMN * size) {
            super.writeString("   ");
        }
        if (y < lineY - size) {
            jumps++;
        }
        super.writeString(text, positions);
        TextPosition last = positions.getLast();
        lineEnd = last.getXDirAdj() + last.getWidthDirAdj();
        lineY = y;
    }

    @Override
    protected void writePageStart() throws IOException {
        lineY = Float.NaN;
        super.writePageStart();
    }

    /** Collects text up to a limit. */
    private static final class Bounded extends Writer {

        private final StringBuilder text = new StringBuilder();
        private final int limit;

        Bounded(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            if (text.length() + length > limit) {
                throw new UnreadableDocumentException(
                        Reason.TOO_MANY_CHARACTERS, "It has more than %d characters.".formatted(limit));
            }
            text.append(characters, offset, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
