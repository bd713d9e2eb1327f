package nl.kamerstroom.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the data files into a knowledge base; a fault in a file stops it with the file and line. */
final class KnowledgeLoader {

    /** Of two entities with one name, the one of the earlier file is the likelier. */
    static final List<String> ENTITY_FILES = List.of(
            "countries.tsv",
            "organisations.tsv",
            "bodies-eu.tsv",
            "bodies-nato.tsv",
            "bodies-un-other.tsv",
            "bodies-nl.tsv",
            "missions.tsv",
            "activities.tsv",
            "offices.tsv",
            "funds.tsv",
            "places.tsv");

    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final MessageDigest digest = sha256();

    KnowledgeBase load() {
        ENTITY_FILES.forEach(file -> rows(file, 4).forEach(row -> add(entity(row), row)));
        rows("portfolios.tsv", 6).forEach(row -> Portfolio.of(row).entities().forEach(entity -> add(entity, row)));
        rows("demonyms.tsv", 2).forEach(this::addDemonym);
        rows("metonyms.tsv", 3).forEach(this::addMetonym);
        rows("terms.tsv", 4).forEach(this::addTerm);
        String version = HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        return new KnowledgeBase(version, entities, names, terms);
    }

    private List<DataFile.Row> rows(String file, int columns) {
        DataFile data = DataFile.read(file, columns);
        digest.update(data.text().getBytes(StandardCharsets.UTF_8));
        return data.rows();
    }

    private static Entity entity(DataFile.Row row) {
        EntityKind kind = EntityKind.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
        String id =
                row.cell(1).indexOf(':') >= 0 ? row.cell(1) : "kamerstroom:%s/%s".formatted(row.cell(0), row.cell(1));
        return new Entity(id, kind, row.cell(2), row.list(3));
    }

    private void add(Entity entity, DataFile.Row row) {
        Set<String> surfaces = new LinkedHashSet<>();
        surfaces.add(entity.label());
        surfaces.addAll(partsOf(entity.label()));
        surfaces.addAll(entity.names());
        Entity full = new Entity(
                entity.id(),
                entity.kind(),
                entity.label(),
                surfaces.stream().skip(1).toList());
        if (entities.putIfAbsent(full.id(), full) != null) {
            throw row.fault("id \"%s\" is already in use".formatted(full.id()));
        }
        surfaces.forEach(surface -> names.add(new Name(surface, full.kind(), full)));
    }

    /** A label "Budget Internationale Veiligheid (BIV)" also names by its words alone and by its abbreviation alone. */
    private static List<String> partsOf(String label) {
        int open = label.lastIndexOf(" (");
        if (open < 0 || !label.endsWith(")")) {
            return List.of();
        }
        String words = label.substring(0, open);
        String inner = label.substring(open + 2, label.length() - 1);
        long capitals = inner.chars().filter(Character::isUpperCase).count();
        return capitals >= 2 && !inner.startsWith("hoofdstuk") ? List.of(words, inner) : List.of(words);
    }

    private void addDemonym(DataFile.Row row) {
        Entity country = known(row, "iso3166:" + row.cell(0));
        row.list(1).forEach(word -> {
            names.add(new Name(word, EntityKind.DEMONYM, country));
            names.add(new Name(inflected(word), EntityKind.DEMONYM, country));
        });
    }

    /** "Russische", "Noorse"; but "Sudanees" has "Sudanese". */
    private static String inflected(String adjective) {
        return adjective.endsWith("ees") ? adjective.substring(0, adjective.length() - 2) + "se" : adjective + "e";
    }

    private void addMetonym(DataFile.Row row) {
        EntityKind kind = EntityKind.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
        Entity entity = known(row, row.cell(1));
        row.list(2).forEach(word -> names.add(new Name(word, kind, entity)));
    }

    private void addTerm(DataFile.Row row) {
        Entity office = known(row, row.cell(0));
        Optional<LocalDate> until =
                row.cell(3).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(row.cell(3)));
        terms.add(new Term(office.id(), row.cell(1), LocalDate.parse(row.cell(2)), until));
    }

    private Entity known(DataFile.Row row, String id) {
        Entity entity = entities.get(id);
        if (entity == null) {
            throw row.fault("id \"%s\" is not in the entity files".formatted(id));
        }
        return entity;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256", e);
        }
    }
}
