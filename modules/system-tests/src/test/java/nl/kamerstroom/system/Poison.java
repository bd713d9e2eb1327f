package nl.kamerstroom.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.kamerstroom.platform.DeadLetterReason;
import nl.kamerstroom.platform.LetterContent;

/**
 * What no service can process.
 *
 * @param topic where the record is written, or nothing for a document that is handed in as a letter is
 * @param key of the record
 * @param bytes the document, or the record's value
 * @param headers of the record
 * @param causes what must become of it: a dead letter each
 */
@SuppressWarnings("ArrayRecordComponent") // handed on and never compared
record Poison(Optional<String> topic, String key, byte[] bytes, Map<String, String> headers, List<Cause> causes) {

    Poison {
        headers = Map.copyOf(headers);
        causes = List.copyOf(causes);
    }

    /** Why a dead letter is one: which service could not process it, and for which reason. */
    record Cause(String service, DeadLetterReason reason) {

        /** {@code extract: broken}. */
        @Override
        public String toString() {
            return service + ": " + reason.code();
        }
    }

    boolean isDocument() {
        return topic.isEmpty();
    }

    /** The id that ingest gives to a document. */
    String letterId() {
        return LetterContent.hash(bytes);
    }

    /** Documents that ingest takes and extract cannot read, all different, and others in each scenario. */
    static List<Poison> documents(int scenario, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> document(scenario * 1_000 + number))
                .toList();
    }

    private static Poison document(int number) {
        return switch (number % 4) {
            case 0 -> document("%PDF-1.4 broken " + number, DeadLetterReason.BROKEN);
            case 1 -> document("PK\u0003\u0004 broken " + number, DeadLetterReason.BROKEN);
            case 2 ->
                document(
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///%d\">]><a>&e;</a>"
                                .formatted(number),
                        DeadLetterReason.EXTERNAL_ENTITY);
            default ->
                document(
                        "<html><head><title></title></head><body>%s</body></html>".formatted(" ".repeat(number)),
                        DeadLetterReason.NO_TEXT);
        };
    }

    private static Poison document(String text, DeadLetterReason reason) {
        return new Poison(Optional.empty(), "", text.getBytes(UTF_8), Map.of(), List.of(new Cause("extract", reason)));
    }
}
