package nl.kamerstroom.text;

import java.util.Optional;

/**
 * A part of a letter with one purpose.
 *
 * @param kind what the part is for
 * @param span where it stands in the canonical text
 * @param heading the heading that it stands under, if any
 * @param leadIn the sentence that introduces a list ("De volgende bijeenkomsten zijn voorzien:"), or a table's header row
 */
public record Zone(ZoneKind kind, Span span, Optional<Span> heading, Optional<Span> leadIn) {}
