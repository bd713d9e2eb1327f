package nl.kamerstroom.formats;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Learns which paragraph styles of a DOCX are headings, whatever language their ids are in. */
final class DocxStyles implements SecureXml.Handler {

    private final Set<String> headings = new HashSet<>();
    private String style = "";

    boolean isHeading(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        return headings.contains(id) || lower.matches("(?:heading|kop|title|titel) ?\\d?");
    }

    @Override
    public void start(XMLStreamReader element) {
        if (element.getLocalName().equals("style")) {
            style = Docx.attribute(element, "styleId");
        }
        if (element.getLocalName().equals("name")
                && Docx.attribute(element, "val").toLowerCase(Locale.ROOT).startsWith("heading")) {
            headings.add(style);
        }
    }

    @Override
    public void end(String element) {}

    @Override
    public void text(String words) {}
}
