package nl.kamerstroom.formats;

import javax.xml.stream.XMLStreamReader;

/** The vocabulary of WordprocessingML, in its transitional and strict namespaces alike. */
final class Docx {

    private Docx() {}

    /** An attribute by its local name; the namespaces of strict and transitional documents differ. */
    static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }
}
