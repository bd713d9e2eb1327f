package nl.kamerstroom.recognise;

import java.util.Optional;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.text.Span;

/**
 * A name or description of a thing in the world.
 *
 * @param span the words, without article; with the abbreviation behind it where the letter gives one
 * @param kind what the thing is
 * @param value the preferred label of the knowledge base, else the surface
 * @param id the thing's id, absent where the knowledge base does not have it
 */
public record EntityMention(Span span, EntityKind kind, String value, Optional<String> id) implements Mention {}
