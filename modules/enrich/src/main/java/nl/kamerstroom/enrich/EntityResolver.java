package nl.kamerstroom.enrich;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.EvidenceSpan;
import nl.kamerstroom.knowledge.Entity;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.knowledge.KnowledgeBase;

/** Finds the entities of the knowledge base that arguments name. */
record EntityResolver(KnowledgeBase knowledge) {

    /** What may fill a role, the likeliest kind first; a role that is not here may be anything. */
    private static final Map<String, List<EntityKind>> KINDS = Map.ofEntries(
            Map.entry("body", List.of(EntityKind.BODY, EntityKind.ORGANISATION)),
            Map.entry("place", List.of(EntityKind.PLACE, EntityKind.COUNTRY)),
            Map.entry("activity", List.of(EntityKind.MISSION)),
            Map.entry("framework", List.of(EntityKind.ORGANISATION, EntityKind.MISSION, EntityKind.BODY)),
            Map.entry("source", List.of(EntityKind.FUND)),
            Map.entry("recipient", List.of(EntityKind.COUNTRY, EntityKind.ORGANISATION)),
            Map.entry("donor", List.of(EntityKind.COUNTRY, EntityKind.ORGANISATION, EntityKind.FUND)),
            Map.entry("target", List.of(EntityKind.COUNTRY, EntityKind.ORGANISATION, EntityKind.PERSON)),
            Map.entry("imposer", List.of(EntityKind.ORGANISATION, EntityKind.COUNTRY, EntityKind.BODY)),
            Map.entry("principal", List.of(EntityKind.OFFICE, EntityKind.PERSON)),
            Map.entry("delegate", List.of(EntityKind.OFFICE, EntityKind.PERSON)));

    /** The same argument, with label and id where its role, its value or its words name an entity that is known. */
    EventArgument resolve(EventArgument argument) {
        return entity(argument)
                .map(entity -> EventArgument.newBuilder(argument)
                        .setValue(entity.label())
                        .setId(entity.id())
                        .build())
                .orElse(argument);
    }

    /** What an id stands for; unknown ids stay as the extractor gave them. */
    Optional<Entity> byId(String id) {
        return knowledge.byId(id);
    }

    private Optional<Entity> entity(EventArgument argument) {
        if (argument.getId() != null) {
            return Optional.empty();
        }
        List<EntityKind> kinds = KINDS.getOrDefault(argument.getRole(), Arrays.asList(EntityKind.values()));
        Optional<String> words = Optional.ofNullable(argument.getEvidence()).map(EvidenceSpan::getQuote);
        return Stream.concat(Stream.of(argument.getValue()), words.stream())
                .flatMap(EntityResolver::names)
                .flatMap(name -> likeliest(name, kinds).stream())
                .findFirst();
    }

    /** "NAVO-ministers van Defensie (DMM)" also names by what stands before the bracket, and by what stands in it. */
    private static Stream<String> names(String words) {
        int open = words.lastIndexOf(" (");
        return open > 0 && words.endsWith(")")
                ? Stream.of(words, words.substring(0, open), words.substring(open + 2, words.length() - 1))
                : Stream.of(words);
    }

    private Optional<Entity> likeliest(String name, List<EntityKind> kinds) {
        return kinds.stream()
                .flatMap(kind -> knowledge.byName(name, kind).stream())
                .findFirst();
    }
}
