package nl.kamerstroom.platform;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;

/** FULL_TRANSITIVE, without a registry: a new schema and every released version must be able to read each other. */
public final class SchemaEvolution {

    private SchemaEvolution() {}

    /**
     * What keeps a schema from being released, in words that name subject, version and field; empty where nothing does.
     *
     * @param subject the subject that it would be a version of
     * @param candidate the new schema
     * @param released the versions so far, the first one first
     */
    public static List<String> faults(String subject, Schema candidate, List<Schema> released) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < released.size(); i++) {
            Schema version = released.get(i);
            if (!readEachOther(candidate, version)) {
                String name = "version " + (i + 1);
                faults.addAll(reading(subject, "the new schema", candidate, name, version));
                faults.addAll(reading(subject, name, version, "the new schema", candidate));
            }
        }
        return faults;
    }

    private static boolean readEachOther(Schema candidate, Schema version) {
        try {
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll().validate(candidate, List.of(version));
            return true;
        } catch (SchemaValidationException e) {
            return false;
        }
    }

    private static List<String> reading(
            String subject, String readerName, Schema reader, String writerName, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(fault -> "Subject \"%s\": %s cannot read what %s writes: %s"
                        .formatted(subject, readerName, writerName, explain(reader, fault)))
                .toList();
    }

    private static String explain(Schema reader, Incompatibility fault) {
        String field = fieldAt(reader, fault.getLocation());
        return switch (fault.getType()) {
            case READER_FIELD_MISSING_DEFAULT_VALUE ->
                "field \"%s\" is not there and has no default; give a new field a default, and keep an old one without"
                        .formatted(field);
            case TYPE_MISMATCH, FIXED_SIZE_MISMATCH ->
                "field \"%s\" has another type (%s); add a new field instead".formatted(field, fault.getMessage());
            case MISSING_UNION_BRANCH ->
                "field \"%s\" is a union without a branch (%s); add a new field instead"
                        .formatted(field, fault.getMessage());
            case MISSING_ENUM_SYMBOLS ->
                "field \"%s\" is an enum without the symbols %s and without a default; keep symbols, and give the enum a default"
                        .formatted(field, fault.getMessage());
            case NAME_MISMATCH ->
                "field \"%s\" has a type of another name (%s); keep the name".formatted(field, fault.getMessage());
        };
    }

    /** The path of field names that Avro's pointer ({@code /fields/0/type/fields/2}) leads along. */
    private static String fieldAt(Schema root, String pointer) {
        List<String> path = new ArrayList<>();
        String[] steps = pointer.split("/", -1);
        Schema at = root;
        for (int i = 1; i < steps.length; i++) {
            switch (steps[i]) {
                case "fields" -> {
                    Schema.Field field = at.getFields().get(Integer.parseInt(steps[++i]));
                    path.add(field.name());
                    at = field.schema();
                }
                case "items" -> at = at.getElementType();
                case "values" -> at = at.getValueType();
                default -> at = branch(at, steps[i]);
            }
        }
        return String.join(".", path);
    }

    private static Schema branch(Schema schema, String step) {
        return schema.isUnion() && step.matches("[0-9]{1,4}")
                ? schema.getTypes().get(Integer.parseInt(step))
                : schema;
    }
}
