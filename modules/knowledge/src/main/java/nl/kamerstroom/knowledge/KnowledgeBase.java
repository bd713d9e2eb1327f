package nl.kamerstroom.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is known of the things that letters name; immutable, and the same for everyone who has the same version. */
public final class KnowledgeBase {

    private final String version;
    private final Map<String, Entity> byId;
    private final List<Name> names;
    private final Map<String, List<Name>> byFoldedName;
    private final List<Term> terms;

    KnowledgeBase(String version, Map<String, Entity> byId, List<Name> names, List<Term> terms) {
        this.version = version;
        this.byId = new LinkedHashMap<>(byId);
        this.names = List.copyOf(names);
        this.terms = List.copyOf(terms);
        this.byFoldedName = new LinkedHashMap<>();
        names.forEach(name -> byFoldedName
                .computeIfAbsent(Folding.fold(name.text()), folded -> new ArrayList<>())
                .add(name));
    }

    /** Reads the data files of this module. */
    public static KnowledgeBase load() {
        return new KnowledgeLoader().load();
    }

    /** A hash over all data files: equal versions know the same. */
    public String version() {
        return version;
    }

    /** Every entity, in the order of the files. */
    public List<Entity> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Entity> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The entities that letters may mean by a name, whatever its case or diacritics; the likeliest first. */
    public List<Entity> byName(String name) {
        return byFoldedName.getOrDefault(Folding.fold(name.strip()), List.of()).stream()
                .map(Name::entity)
                .distinct()
                .toList();
    }

    /** The likeliest entity of a kind that letters may mean by a name. */
    public Optional<Entity> byName(String name, EntityKind kind) {
        return byName(name).stream().filter(entity -> entity.kind() == kind).findFirst();
    }

    /** Every surface of every entity; of two equal surfaces the likelier comes first. */
    public List<Name> names() {
        return names;
    }

    public List<Term> terms() {
        return terms;
    }

    /** Who held an office on a day; absent where that is not known. */
    public Optional<Term> holder(String officeId, LocalDate day) {
        return terms.stream()
                .filter(term -> term.office().equals(officeId) && term.covers(day))
                .findFirst();
    }
}
