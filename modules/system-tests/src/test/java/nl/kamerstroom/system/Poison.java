package nl.kamerstroom.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.kamerstroom.events.ContentEncoding;
import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.platform.DeadLetterReason;
import nl.kamerstroom.platform.LetterContent;
import nl.kamerstroom.platform.Topic;

/**
 * What no service can process.
 *
 * @param key of the record, or nothing for a document that is handed in as a letter is
 * @param bytes the document, or the record's value
 * @param reason why it must become a dead letter
 */
@SuppressWarnings("ArrayRecordComponent") // handed on and never compared
record Poison(String key, byte[] bytes, DeadLetterReason reason) {

    private static final byte[] UNKNOWN_SCHEMA = {0, 0x7f, 0x7f, 0x7f, 0x7f, 1, 2, 3};

    boolean isDocument() {
        return key.isEmpty();
    }

    /** Documents that ingest takes and extract cannot read, all different, and others in each scenario. */
    static List<Poison> documents(int scenario, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> document(scenario * 1_000 + number))
                .toList();
    }

    private static Poison document(int number) {
        return switch (number % 4) {
            case 0 -> new Poison("", text("%PDF-1.4 broken " + number), DeadLetterReason.BROKEN);
            case 1 -> new Poison("", text("PK\u0003\u0004 broken " + number), DeadLetterReason.BROKEN);
            case 2 ->
                new Poison(
                        "",
                        text("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///%d\">]><a>&e;</a>"
                                .formatted(number)),
                        DeadLetterReason.EXTERNAL_ENTITY);
            default ->
                new Poison(
                        "",
                        text("<html><head><title></title></head><body>%s</body></html>".formatted(" ".repeat(number))),
                        DeadLetterReason.NO_TEXT);
        };
    }

    /** Records that anybody with the right to write could put among the submitted letters. */
    static List<Poison> submissions(Topic<String, LetterSubmitted> topic) {
        List<Poison> poison = new ArrayList<>();
        byte[] content = text("Een brief die niet klopt.");
        String hash = LetterContent.hash(content);
        LetterSubmitted right = LetterSubmitted.newBuilder()
                .setLetterId(hash)
                .setContentHash(hash)
                .setContent(ByteBuffer.wrap(content))
                .setContentEncoding(ContentEncoding.IDENTITY)
                .setContentSize(content.length)
                .setMediaType("text/plain")
                .setSource("http")
                .setSubmittedAt(Instant.EPOCH)
                .build();
        byte[] whole = bytes(topic, right);
        poison.add(new Poison("garbage", text("no Avro at all"), DeadLetterReason.UNREADABLE_RECORD));
        poison.add(new Poison("schema", UNKNOWN_SCHEMA, DeadLetterReason.UNREADABLE_RECORD));
        poison.add(new Poison("short", Arrays.copyOf(whole, 20), DeadLetterReason.UNREADABLE_RECORD));
        poison.add(new Poison("other", whole, DeadLetterReason.WRONG_KEY));
        poison.add(of(topic, change(right).setContentHash("0".repeat(64)), DeadLetterReason.WRONG_HASH));
        poison.add(of(topic, change(right).setContentSize(content.length + 1), DeadLetterReason.WRONG_SIZE));
        poison.add(of(topic, change(right).setContentSize(0), DeadLetterReason.EMPTY_LETTER));
        poison.add(of(topic, change(right).setContentSize(Integer.MAX_VALUE), DeadLetterReason.OVERSIZED_LETTER));
        poison.add(of(
                topic, change(right).setContentEncoding(ContentEncoding.UNKNOWN), DeadLetterReason.UNKNOWN_ENCODING));
        poison.add(of(topic, change(right).setContentEncoding(ContentEncoding.ZSTD), DeadLetterReason.BROKEN_CONTENT));
        return poison;
    }

    private static LetterSubmitted.Builder change(LetterSubmitted letter) {
        return LetterSubmitted.newBuilder(letter);
    }

    private static Poison of(
            Topic<String, LetterSubmitted> topic, LetterSubmitted.Builder letter, DeadLetterReason reason) {
        LetterSubmitted wrong = letter.build();
        return new Poison(wrong.getContentHash(), bytes(topic, wrong), reason);
    }

    private static byte[] bytes(Topic<String, LetterSubmitted> topic, LetterSubmitted letter) {
        return topic.values().serializer().serialize(topic.name(), letter);
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
