package nl.kamerstroom.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.language.VerbLexicon;
import nl.kamerstroom.language.VerbPattern;
import nl.kamerstroom.language.Wording;
import nl.kamerstroom.language.Wordings;
import nl.kamerstroom.text.ZoneKind;

/** Reads a rule pack from its YAML files; a fault names the file, the rule and what would be right. */
final class PackReader {

    private final VerbLexicon verbs;
    private final YAMLMapper mapper = new YAMLMapper();
    private final Map<String, Filler> fillers = new LinkedHashMap<>();
    private final Map<String, JsonNode> fillerNodes = new LinkedHashMap<>();
    private final Map<String, Map<String, Slot>> slotSets = new LinkedHashMap<>();
    private final Map<String, List<Pick>> pickSets = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    PackReader(VerbLexicon verbs) {
        this.verbs = verbs;
    }

    /** Adds one file: its fillers and slot sets are known to the files read after it. */
    PackReader read(String file, InputStream in) {
        try {
            Yaml yaml = new Yaml(file, mapper.readTree(in));
            yaml.allow("pack", "about", "fillers", "picks", "slots", "rules");
            yaml.entries("fillers").forEach((name, filler) -> fillers.put(name.intern(), filler(name, filler)));
            Yaml sets = new Yaml(file, yaml.node().path("picks"));
            sets.node().fieldNames().forEachRemaining(name -> pickSets.put(name, picks(sets, name)));
            yaml.entries("slots").forEach((name, set) -> slotSets.put(name, slots(set)));
            for (Yaml rule : yaml.items("rules")) {
                rules.add(rule(new Yaml(file + ", rule \"" + rule.text("name").orElse("?") + "\"", rule.node())));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("Rule file \"%s\" is no YAML".formatted(file), e);
        }
    }

    Pack pack(String name) {
        return new Pack(name, fillers, rules);
    }

    private static List<Wording> wordings(Yaml yaml, String key) {
        return yaml.texts(key).stream().map(Wording::parse).toList();
    }

    private Filler filler(String name, Yaml own) {
        Yaml yaml = new Yaml(own.place(), withLike(own));
        fillerNodes.put(name, yaml.node());
        yaml.allow(
                "like",
                "mentions",
                "at-least",
                "entities",
                "nouns",
                "chain",
                "counted",
                "bare",
                "pointers",
                "points-to",
                "points-role",
                "values",
                "signatory",
                "text",
                "joined",
                "infinitive",
                "clause",
                "except",
                "not-after",
                "not-before",
                "ahead",
                "eve",
                "yields-to");
        Map<String, List<Wording>> values = new LinkedHashMap<>();
        yaml.entries("values")
                .keySet()
                .forEach(value -> values.put(
                        value, wordings(new Yaml(yaml.place(), yaml.node().get("values")), value)));
        return new Filler(
                name,
                Set.copyOf(yaml.texts("mentions")),
                (long) yaml.number("at-least", 0),
                yaml.texts("entities").stream().map(EntityKind::valueOf).collect(Collectors.toUnmodifiableSet()),
                wordings(yaml, "nouns"),
                Set.copyOf(yaml.texts("chain")),
                yaml.text("counted").map(Boolean::valueOf),
                Set.copyOf(yaml.texts("bare")),
                wordings(yaml, "pointers"),
                yaml.texts("points-to"),
                yaml.text("points-role").orElse("body"),
                values,
                wordings(yaml, "signatory"),
                yaml.flag("text", false),
                yaml.flag("joined", false),
                yaml.flag("infinitive", false),
                yaml.flag("clause", false),
                new Names(yaml.texts("except").stream().map(String::strip).toList()),
                wordings(yaml, "not-after"),
                wordings(yaml, "not-before"),
                yaml.flag("ahead", false),
                yaml.flag("eve", false),
                yaml.text("yields-to"));
    }

    /** A filler that is like another has all that the other has, and its own beside it. */
    private JsonNode withLike(Yaml yaml) {
        Optional<String> like = yaml.text("like");
        if (like.isEmpty()) {
            return yaml.node();
        }
        JsonNode base = fillerNodes.get(like.get());
        if (base == null) {
            throw yaml.fault(
                    "filler \"%s\" is not defined; defined are %s".formatted(like.get(), fillerNodes.keySet()));
        }
        ObjectNode united = base.deepCopy();
        yaml.node().properties().forEach(entry -> {
            if (united.get(entry.getKey()) instanceof ArrayNode known && entry.getValue() instanceof ArrayNode more) {
                known.addAll(more);
            } else {
                united.set(entry.getKey(), entry.getValue());
            }
        });
        return united;
    }

    /** "body!" is required, "participant*" takes all, "participant**" at least two. */
    private Map<String, Slot> slots(Yaml yaml) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : yaml.node().properties()) {
            String key = entry.getKey();
            boolean many = key.endsWith("*");
            int atLeast = key.endsWith("**") ? 2 : 1;
            String role = key.replaceAll("[!*]++$", "");
            slots.put(role, new Slot(role, key.contains("!"), many, atLeast, picks(yaml, key)));
        }
        return slots;
    }

    /** Picks in order; one word alone is the name of a set of them. */
    private List<Pick> picks(Yaml yaml, String key) {
        List<Pick> picks = new ArrayList<>();
        for (String notation : yaml.texts(key)) {
            List<Pick> set = pickSets.get(notation);
            if (set == null) {
                picks.add(Pick.parse(notation));
            } else {
                picks.addAll(set);
            }
        }
        return List.copyOf(picks);
    }

    private Rule rule(Yaml yaml) {
        yaml.allow(
                "name",
                "about",
                "event",
                "verbs",
                "things",
                "phrases",
                "use",
                "slots",
                "each",
                "needs",
                "not",
                "not-in-sentence",
                "negation",
                "unless",
                "untold",
                "tense",
                "not-zones",
                "passive",
                "verbless",
                "with",
                "without",
                "modality",
                "cues",
                "confidence",
                "yes",
                "no");
        JsonNode event = yaml.node().get("event");
        Optional<String> future =
                event != null && event.isObject() ? new Yaml(yaml.place(), event).text("future") : yaml.text("event");
        Optional<String> past =
                event != null && event.isObject() ? new Yaml(yaml.place(), event).text("past") : yaml.text("event");
        if (future.isEmpty() && past.isEmpty()) {
            throw yaml.fault("key \"event\" is missing");
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        yaml.texts("use").forEach(set -> slots.putAll(slotSet(yaml, set)));
        if (yaml.node().has("slots")) {
            slots.putAll(slots(new Yaml(yaml.place(), yaml.node().get("slots"))));
        }
        slots.values().removeIf(slot -> slot.picks().isEmpty());
        return new Rule(
                yaml.need("name"),
                future,
                past,
                triggers(yaml),
                List.copyOf(slots.values()),
                each(yaml),
                guards(yaml),
                Modality.valueOf(yaml.text("modality").orElse("PLANNED")),
                cues(yaml),
                yaml.number("confidence", 0.85),
                yaml.texts("unless"),
                yaml.items("yes").stream().map(PackReader::example).toList(),
                yaml.items("no").stream().map(PackReader::example).toList());
    }

    /** Every modality by default, none for "false", else those listed. */
    private static Set<Modality> cues(Yaml yaml) {
        JsonNode cues = yaml.node().get("cues");
        if (cues == null || !cues.isArray()) {
            return yaml.flag("cues", true) ? EnumSet.allOf(Modality.class) : Set.of();
        }
        return yaml.texts("cues").stream().map(Modality::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Rule.Each each(Yaml yaml) {
        return switch (yaml.text("each").orElse("false")) {
            case "false" -> Rule.Each.NONE;
            case "true" -> Rule.Each.BEHIND;
            case "all" -> Rule.Each.ALL;
            default -> throw yaml.fault("key \"each\" must be true, false or all");
        };
    }

    private Map<String, Slot> slotSet(Yaml yaml, String name) {
        Map<String, Slot> set = slotSets.get(name);
        if (set == null) {
            throw yaml.fault("slot set \"%s\" is not defined; defined are %s".formatted(name, slotSets.keySet()));
        }
        return set;
    }

    private List<Trigger> triggers(Yaml yaml) {
        List<Trigger> triggers = new ArrayList<>();
        try {
            yaml.texts("verbs").forEach(verb -> triggers.add(new Trigger.Verb(VerbPattern.parse(verb, verbs), verb)));
        } catch (IllegalArgumentException e) {
            throw yaml.fault(String.valueOf(e.getMessage()));
        }
        yaml.texts("things").forEach(thing -> triggers.add(new Trigger.Thing(thing)));
        yaml.texts("phrases").forEach(phrase -> triggers.add(new Trigger.Phrase(Wording.parse(phrase))));
        if (triggers.isEmpty()) {
            throw yaml.fault("a rule needs \"verbs\", \"things\" or \"phrases\" to wake it");
        }
        return triggers;
    }

    private Guards guards(Yaml yaml) {
        return new Guards(
                new Wordings(wordings(yaml, "needs")),
                new Wordings(wordings(yaml, "not")),
                new Wordings(wordings(yaml, "not-in-sentence")),
                Guards.Negation.valueOf(yaml.text("negation").orElse("marks").toUpperCase(Locale.ROOT)),
                yaml.text("tense").map(tense -> Guards.Tense.valueOf(tense.toUpperCase(Locale.ROOT))),
                yaml.texts("not-zones").stream()
                        .map(zone -> ZoneKind.valueOf(zone.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                yaml.text("passive").map(Boolean::valueOf),
                yaml.text("verbless").map(Boolean::valueOf),
                picks(yaml, "with"),
                picks(yaml, "without"),
                yaml.texts("untold"));
    }

    private static Example example(Yaml yaml) {
        if (yaml.node().isTextual()) {
            return new Example(yaml.node().asText(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
        }
        yaml.allow("text", "type", "modality", "negated", "gives");
        Map<String, String> gives = new LinkedHashMap<>();
        yaml.entries("gives")
                .forEach((role, value) -> gives.put(role, value.node().asText()));
        return new Example(
                yaml.need("text"),
                yaml.text("type"),
                yaml.text("modality").map(Modality::valueOf),
                yaml.text("negated").map(Boolean::valueOf),
                gives);
    }
}
