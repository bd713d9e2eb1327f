package nl.kamerstroom.system;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.RegistryConfig;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/**
 * The record of a submitted letter with one field more, as a later release might have it.
 *
 * @param config where schemas are registered
 */
record NewerVersion(RegistryConfig config) {

    private static final String ADDED = "receivedAtDesk";

    /** Registers it; the registry checks that it fits all versions before. */
    int register(Catalogue catalogue) {
        try (SchemaRegistryClient client = config.connect()) {
            return client.register(catalogue.topicOf(LetterSubmitted.class).subject(), new AvroSchema(schema()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RestClientException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A letter in Confluent's wire format. */
    byte[] write(int id, SeededLetter letter) {
        Schema schema = schema();
        GenericRecord letterRecord = new GenericData.Record(schema);
        letterRecord.put("letterId", letter.id());
        letterRecord.put("contentHash", letter.id());
        letterRecord.put("content", ByteBuffer.wrap(letter.bytes()));
        letterRecord.put(
                "contentEncoding",
                new GenericData.EnumSymbol(schema.getField("contentEncoding").schema(), "IDENTITY"));
        letterRecord.put("contentSize", letter.bytes().length);
        letterRecord.put("mediaType", "text/plain");
        letterRecord.put("source", "newer");
        letterRecord.put("submittedAt", 0L);
        letterRecord.put(ADDED, "7");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new DataOutputStream(bytes)
                    .write(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new GenericDatumWriter<GenericRecord>(schema).write(letterRecord, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Schema schema() {
        Schema released = LetterSubmitted.getClassSchema();
        List<Schema.Field> fields = new ArrayList<>();
        released.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        Schema optional = Schema.createUnion(Schema.create(Schema.Type.NULL), Schema.create(Schema.Type.STRING));
        fields.add(new Schema.Field(ADDED, optional, "The desk that took it.", JsonProperties.NULL_VALUE));
        return Schema.createRecord(released.getName(), released.getDoc(), released.getNamespace(), false, fields);
    }
}
