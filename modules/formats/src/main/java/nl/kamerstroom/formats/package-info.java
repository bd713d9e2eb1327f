/** Bytes of a document to its raw text: plain text, PDF, HTML, DOCX, official-publication XML. */
@NullMarked
package nl.kamerstroom.formats;

import org.jspecify.annotations.NullMarked;
