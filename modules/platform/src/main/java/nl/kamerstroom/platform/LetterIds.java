package nl.kamerstroom.platform;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Finds the letter that a failed record belongs to. */
final class LetterIds {

    private static final String FIELD = "letterId";
    private static final int LONGEST = 255;

    private final Catalogue catalogue;

    LetterIds(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** From what the step was given; else from the key, where the record's topic is keyed by letter. */
    Optional<String> of(FailedRecord failed) {
        Optional<String> read = failed.input() instanceof IndexedRecord record ? in(record) : Optional.empty();
        return read.or(() -> keyedByLetter(failed.at().topic()) ? text(failed.key()) : Optional.empty())
                .filter(id -> !id.isEmpty() && id.length() <= LONGEST);
    }

    private boolean keyedByLetter(String topic) {
        return catalogue.topic(topic).filter(known -> known.key().equals(FIELD)).isPresent();
    }

    /** In the record itself, or in one that it holds: the header of an event, the letter of a claim. */
    private static Optional<String> in(IndexedRecord record) {
        Schema.Field own = record.getSchema().getField(FIELD);
        if (own != null) {
            return Optional.ofNullable(record.get(own.pos())).map(Object::toString);
        }
        return record.getSchema().getFields().stream()
                .map(field -> record.get(field.pos()))
                .filter(IndexedRecord.class::isInstance)
                .map(IndexedRecord.class::cast)
                .flatMap(held ->
                        Optional.ofNullable(held.getSchema().getField(FIELD))
                                .map(field -> held.get(field.pos()))
                                .stream())
                .map(Object::toString)
                .findFirst();
    }

    private static Optional<String> text(byte @Nullable [] key) {
        try {
            return key == null
                    ? Optional.empty()
                    : Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(key))
                            .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }
}
