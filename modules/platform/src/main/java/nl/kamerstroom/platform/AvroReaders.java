package nl.kamerstroom.platform;

import java.util.Optional;
import nl.kamerstroom.events.EventHeader;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Chooses how a value is read: with a class's schema where there is a class, else with the writer's. */
final class AvroReaders {

    private AvroReaders() {}

    /**
     * The reader for values of one writer's schema.
     *
     * @param specific whether the class that the writer's schema names is looked for where {@code type} is absent
     * @throws SerializationException where the class is not there
     */
    static <T> DatumReader<T> reader(Schema writer, Optional<Class<T>> type, boolean specific) {
        if (type.isPresent()) {
            return specificReader(writer, type.get());
        }
        return specific ? specificReader(writer, generatedClass(writer)) : new StringReader<>(writer);
    }

    private static <T> DatumReader<T> specificReader(Schema writer, Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        return new SpecificDatumReader<>(writer, model.getSchema(type), model);
    }

    /** Avro gives only classes that are vouched for; ours vouch for themselves once the first of them is loaded. */
    @SuppressWarnings("unchecked")
    private static <T> Class<T> generatedClass(Schema writer) {
        try {
            EventHeader.getClassSchema();
            Class<?> found = SpecificData.get().getClass(writer);
            if (found != null && SpecificRecord.class.isAssignableFrom(found)) {
                return (Class<T>) found;
            }
        } catch (AvroRuntimeException | SecurityException e) {
            throw new SerializationException("Class \"%s\" may not be read".formatted(writer.getFullName()), e);
        }
        throw new SerializationException("Class \"%s\" must be on the class path to read it as a generated class"
                .formatted(writer.getFullName()));
    }

    /** Gives text as String, not as Avro's Utf8, whatever the schema says of Java. */
    private static final class StringReader<T> extends GenericDatumReader<T> {

        StringReader(Schema schema) {
            super(schema, schema, slowModel());
        }

        /** Avro's fast reader takes no advice on text. */
        private static GenericData slowModel() {
            return new GenericData().setFastReaderEnabled(false);
        }

        @Override
        protected Class<?> findStringClass(Schema schema) {
            return String.class;
        }
    }
}
