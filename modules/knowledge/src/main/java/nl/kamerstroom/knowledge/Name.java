package nl.kamerstroom.knowledge;

/**
 * A surface that letters use for an entity.
 *
 * @param text the words as letters spell them; their case tells how a letter may spell them (see {@code README.md})
 * @param kind what the words stand for in a letter: mostly the entity's own kind, {@link EntityKind#DEMONYM} for
 *     "Russische", {@link EntityKind#ORGANISATION} for "het kabinet" as the Netherlands acting
 * @param entity the thing they name
 */
public record Name(String text, EntityKind kind, Entity entity) {}
