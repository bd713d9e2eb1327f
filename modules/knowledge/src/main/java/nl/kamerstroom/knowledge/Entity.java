package nl.kamerstroom.knowledge;

import java.util.List;

/**
 * A thing in the world that letters name.
 *
 * @param id {@code iso3166:EE}, {@code wikidata:Q7184}, {@code tooi:mnre1034}, else {@code kamerstroom:<kind>/<slug>}
 * @param kind what it is
 * @param label the Dutch preferred label
 * @param names every other surface by which letters call it, abbreviations too
 */
public record Entity(String id, EntityKind kind, String label, List<String> names) {

    public Entity {
        names = List.copyOf(names);
    }
}
