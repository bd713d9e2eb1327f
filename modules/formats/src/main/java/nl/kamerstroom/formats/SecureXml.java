package nl.kamerstroom.formats;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;

/** Reads XML that strangers wrote: no document type, no entities but the five of XML itself, no other files. */
final class SecureXml {

    private static final int DEEPEST = 500;

    /** Follows the elements and the words of a document. */
    interface Handler {
        void start(XMLStreamReader element);

        void end(String element);

        void text(String words);
    }

    private SecureXml() {}

    static void read(InputStream xml, Handler handler) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(xml);
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth > DEEPEST) {
                            throw new UnreadableDocumentException(
                                    Reason.BROKEN, "Its XML is nested deeper than %d elements.".formatted(DEEPEST));
                        }
                        handler.start(reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        handler.end(reader.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        handler.text(reader.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw external();
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new UnreadableDocumentException(
                    Reason.BROKEN,
                    "Its XML is not well-formed at line %d."
                            .formatted(
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getLineNumber()),
                    e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw external();
        });
        return factory;
    }

    private static UnreadableDocumentException external() {
        return new UnreadableDocumentException(
                Reason.EXTERNAL_ENTITY,
                "Its XML declares a document type or an entity, which could pull in other files; remove the declaration.");
    }
}
