package nl.kamerstroom.recognise;

import nl.kamerstroom.text.Span;

/**
 * A citation of an official document. A chain ("Kamerstuk 29 521, nrs. 3 en 4") gives one mention a document.
 *
 * @param span the words of the whole citation for the first document, of its own number for the others; the documents
 *     within a range ("nrs. 12 t/m 14") share the words of the range's end
 * @param value the document's canonical id: {@code kst-36045-3}, {@code stb-2022-12}
 */
public record ReferenceMention(Span span, String value) implements Mention {

    static ReferenceMention of(int start, int end, String value) {
        return new ReferenceMention(new Span(start, end), value);
    }
}
