package nl.kamerstroom.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.kamerstroom.events.EventHeader;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** The settings of one topic in the catalogue, its group's included; what is wrong with them joins the faults. */
final class CatalogueEntry {

    private static final Pattern TOPIC = Pattern.compile("kamerstroom(\\.[a-z0-9-]+){2,4}");
    private static final Pattern SERVICE = Pattern.compile("[a-z]++(?:-[a-z]++)*+");
    private static final Pattern DAYS = Pattern.compile("([1-9][0-9]{0,4})d");
    private static final Set<String> KNOWN = new TreeSet<>(List.of(
            "name",
            "record",
            "key",
            "owner",
            "readers",
            "partitions",
            "cleanup",
            "retention",
            "max-message-bytes",
            "description",
            "requires"));

    private final JsonNode settings;
    private final String name;
    private final List<String> faults;
    private final int faultsBefore;

    CatalogueEntry(JsonNode settings, List<String> faults) {
        this.settings = settings;
        this.name = settings.path("name").asText("?");
        this.faults = faults;
        this.faultsBefore = faults.size();
    }

    boolean isEventType() {
        return settings.has("requires");
    }

    /** The topic, absent where the entry has a fault. */
    Optional<CatalogueTopic> topic() {
        reportUnknownSettings();
        check(TOPIC.matcher(name).matches(), "name", "must be kamerstroom.<entity>.<state>.v<major>");
        Optional<Class<? extends SpecificRecord>> record = record();
        String key = record.map(this::key).orElse("");
        String owner = text("owner");
        List<String> readers = readers();
        int partitions = positive("partitions");
        Optional<CatalogueTopic.Cleanup> cleanup = cleanup();
        Optional<Duration> retention = retention();
        Optional<Integer> bytes =
                settings.has("max-message-bytes") ? Optional.of(positive("max-message-bytes")) : Optional.empty();
        String description = description(record);
        if (faults.size() > faultsBefore || record.isEmpty() || cleanup.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CatalogueTopic(
                name, record.get(), key, owner, readers, partitions, cleanup.get(), retention, bytes, description));
    }

    private void reportUnknownSettings() {
        settings.fieldNames().forEachRemaining(setting -> {
            if (!KNOWN.contains(setting)) {
                faults.add("Topic \"%s\" has the unknown setting \"%s\"; known are %s".formatted(name, setting, KNOWN));
            }
        });
    }

    private Optional<Class<? extends SpecificRecord>> record() {
        String record = text("record");
        try {
            Class<?> found = Class.forName(EventHeader.class.getPackageName() + "." + record);
            return Optional.of(found.asSubclass(SpecificRecord.class));
        } catch (ClassNotFoundException | ClassCastException e) {
            return fault("record", "must be the name of an Avro record of the schemas folder");
        }
    }

    private String key(Class<? extends SpecificRecord> record) {
        Schema schema = SpecificData.get().getSchema(record);
        String path = text("key");
        for (String step : path.split("\\.", -1)) {
            Schema.Field field = schema.getType() == Schema.Type.RECORD ? schema.getField(step) : null;
            if (field == null) {
                fault("key", "must be the path of a field of \"%s\"".formatted(record.getSimpleName()));
                return path;
            }
            schema = field.schema();
        }
        return path;
    }

    private List<String> readers() {
        List<String> readers = new ArrayList<>();
        settings.path("readers").forEach(reader -> readers.add(reader.asText()));
        for (String reader : readers) {
            check(SERVICE.matcher(reader).matches(), "readers", "must be a list of names of services, [extract]");
        }
        return readers;
    }

    private Optional<CatalogueTopic.Cleanup> cleanup() {
        Map<String, CatalogueTopic.Cleanup> known = new TreeMap<>();
        for (CatalogueTopic.Cleanup cleanup : CatalogueTopic.Cleanup.values()) {
            known.put(cleanup.name().toLowerCase(Locale.ROOT), cleanup);
        }
        Optional<CatalogueTopic.Cleanup> cleanup = Optional.ofNullable(known.get(text("cleanup")));
        return cleanup.isPresent() ? cleanup : fault("cleanup", "must be one of " + known.keySet());
    }

    private Optional<Duration> retention() {
        String retention = text("retention");
        var days = DAYS.matcher(retention);
        if (days.matches()) {
            return Optional.of(Duration.ofDays(Long.parseLong(days.group(1))));
        }
        return retention.equals("forever")
                ? Optional.empty()
                : fault("retention", "must be a number of days, 30d, or forever");
    }

    private String description(Optional<Class<? extends SpecificRecord>> record) {
        if (isEventType() && record.isPresent()) {
            return SpecificData.get().getSchema(record.get()).getDoc();
        }
        return text("description");
    }

    private String text(String setting) {
        String text = settings.path(setting).asText("");
        check(!text.isBlank(), setting, "must be given");
        return text;
    }

    private int positive(String setting) {
        int number = settings.path(setting).asInt(0);
        check(number > 0, setting, "must be a number above 0");
        return number;
    }

    private void check(boolean right, String setting, String rule) {
        if (!right) {
            fault(setting, rule);
        }
    }

    private <T> Optional<T> fault(String setting, String rule) {
        faults.add("Topic \"%s\": setting \"%s\" %s, not \"%s\""
                .formatted(name, setting, rule, settings.path(setting).asText("")));
        return Optional.empty();
    }
}
