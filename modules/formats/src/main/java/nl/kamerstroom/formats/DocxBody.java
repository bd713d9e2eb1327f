package nl.kamerstroom.formats;

import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import nl.kamerstroom.text.ZoneKind;

/** Reads the text of a DOCX paragraph by paragraph; deleted words of tracked changes are not in it. */
final class DocxBody implements SecureXml.Handler {

    private final SourceBuilder source;
    private final DocxStyles styles;
    private final DocxFootnotes footnotes;
    private boolean inText;
    private boolean inProperties;
    private boolean listed;
    private boolean heading;
    private boolean begun;
    private int rows;
    private int notes;

    DocxBody(ReadLimits limits, DocxStyles styles, DocxFootnotes footnotes) {
        this.source = new SourceBuilder(limits);
        this.styles = styles;
        this.footnotes = footnotes;
    }

    SourceBuilder source() {
        return source;
    }

    @Override
    public void start(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "p" -> startParagraph();
            case "pPr" -> inProperties = true;
            case "pStyle" -> heading = styles.isHeading(Docx.attribute(element, "val"));
            case "numPr" -> listed = true;
            case "tr" -> {
                rows++;
                source.begin(Optional.of(ZoneKind.TABLE_ROW));
            }
            case "tc" -> source.cell();
            case "t" -> inText = true;
            case "tab" -> {
                if (!inProperties) {
                    beginParagraph();
                    source.cell();
                }
            }
            case "br", "cr" -> source.lineBreak();
            case "noBreakHyphen" -> text("-", true);
            case "footnoteReference" -> footnote(Docx.attribute(element, "id"));
            default -> {}
        }
    }

    private void startParagraph() {
        listed = false;
        heading = false;
        begun = rows > 0;
        if (rows > 0) {
            source.space();
        }
    }

    private void beginParagraph() {
        if (!begun) {
            begun = true;
            Optional<ZoneKind> item = listed ? Optional.of(ZoneKind.LIST_ITEM) : Optional.empty();
            source.begin(heading ? Optional.of(ZoneKind.HEADING) : item);
        }
    }

    private void footnote(String id) {
        footnotes.note(id).ifPresent(words -> {
            notes++;
            text(String.valueOf(notes), true);
            source.footnote(notes + " " + words);
        });
    }

    @Override
    public void end(String element) {
        switch (element) {
            case "t" -> inText = false;
            case "pPr" -> inProperties = false;
            case "tr" -> {
                rows--;
                source.end();
            }
            case "p" -> {
                if (rows == 0) {
                    source.end();
                }
            }
            default -> {}
        }
    }

    @Override
    public void text(String words) {
        text(words, inText);
    }

    private void text(String words, boolean read) {
        if (read) {
            beginParagraph();
            source.text(words);
        }
    }
}
