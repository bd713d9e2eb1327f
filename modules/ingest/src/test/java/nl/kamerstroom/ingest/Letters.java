package nl.kamerstroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.platform.LetterContent;
import nl.kamerstroom.testkit.TopologyHarness;
import org.jspecify.annotations.Nullable;

/** Submissions to test with. */
record Letters(
        String text,
        String mediaType,
        @Nullable String officialId,
        String source,
        @Nullable String sourceId) {

    /** A letter of which nothing is known but its content. */
    static Letters saying(String text) {
        return new Letters(text, "text/plain", null, "http", null);
    }

    Letters officially(String id) {
        return new Letters(text, mediaType, id, source, sourceId);
    }

    Letters as(String type) {
        return new Letters(text, type, officialId, source, sourceId);
    }

    Letters from(String feed, String id) {
        return new Letters(text, mediaType, officialId, feed, id);
    }

    String hash() {
        return LetterContent.hash(text.getBytes(UTF_8));
    }

    LetterSubmitted submitted() {
        byte[] content = text.getBytes(UTF_8);
        LetterContent.Packed packed = LetterContent.pack(content);
        return LetterSubmitted.newBuilder()
                .setLetterId(officialId == null ? hash() : officialId)
                .setContentHash(hash())
                .setContent(packed.bytes())
                .setContentEncoding(packed.encoding())
                .setContentSize(content.length)
                .setMediaType(mediaType)
                .setSource(source)
                .setSourceId(sourceId)
                .setSubmittedAt(TopologyHarness.NOW)
                .build();
    }
}
