package nl.kamerstroom.text;

import java.util.Optional;

/**
 * A part that the document's format marks as one: a paragraph element, a list item, a table row.
 *
 * @param span where it stands in the raw text; a line feed inside it is a forced line break
 * @param kind what the format says that it is, if it says so
 */
public record SourceBlock(Span span, Optional<ZoneKind> kind) {}
