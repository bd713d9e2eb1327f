package nl.kamerstroom.parser.worker;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kamerstroom.text.Chamber;
import nl.kamerstroom.text.LetterMetadata;
import nl.kamerstroom.text.SourceBlock;
import nl.kamerstroom.text.SourceText;
import nl.kamerstroom.text.Span;
import nl.kamerstroom.text.ZoneKind;

/** The text of a document, with its blocks and its metadata, as fields of a message. */
final class SourceFields {

    private static final int BLOCK = 2 * Integer.BYTES + 1;

    /** A mark for each of the metadata's optional fields, a count for each list, a date. */
    private static final int METADATA = 5 + 3 * Integer.BYTES + Long.BYTES;

    private SourceFields() {}

    /** What {@link #put} takes, in bytes. */
    static int sizeOf(SourceText source) {
        LetterMetadata published = source.published();
        int words = Stream.of(
                        published.officialId().stream(),
                        published.chamber().map(Enum::name).stream(),
                        published.reference().stream(),
                        published.subject().stream(),
                        published.senders().stream(),
                        published.signatories().stream(),
                        published.dossiers().stream())
                .flatMap(values -> values)
                .mapToInt(Fields::sizeOf)
                .sum();
        int kinds = source.blocks().stream()
                .flatMap(block -> block.kind().stream())
                .mapToInt(kind -> Fields.sizeOf(kind.name()))
                .sum();
        int blocks = Integer.BYTES + source.blocks().size() * BLOCK + kinds;
        return Fields.sizeOf(source.raw()) + blocks + METADATA + words;
    }

    static void put(ByteBuffer out, SourceText source) {
        Fields.putText(out, source.raw());
        Fields.putList(out, source.blocks(), SourceFields::putBlock);
        LetterMetadata published = source.published();
        Fields.putOptional(out, published.officialId(), Fields::putText);
        Fields.putOptional(out, published.date(), (to, date) -> to.putLong(date.toEpochDay()));
        Fields.putList(out, published.senders(), Fields::putText);
        Fields.putList(out, published.signatories(), Fields::putText);
        Fields.putOptional(out, published.chamber(), (to, chamber) -> Fields.putText(to, chamber.name()));
        Fields.putList(out, published.dossiers(), Fields::putText);
        Fields.putOptional(out, published.reference(), Fields::putText);
        Fields.putOptional(out, published.subject(), Fields::putText);
    }

    static SourceText take(ByteBuffer in) {
        String raw = Fields.text(in);
        List<SourceBlock> blocks = Fields.list(in, BLOCK, SourceFields::block);
        LetterMetadata published = new LetterMetadata(
                Fields.optional(in, Fields::text),
                Fields.optional(in, from -> LocalDate.ofEpochDay(from.getLong())),
                texts(in),
                texts(in),
                Fields.optional(in, from -> Chamber.valueOf(Fields.text(from))),
                texts(in),
                Fields.optional(in, Fields::text),
                Fields.optional(in, Fields::text));
        return new SourceText(raw, blocks, published);
    }

    private static List<String> texts(ByteBuffer in) {
        return Fields.list(in, Integer.BYTES, Fields::text);
    }

    private static void putBlock(ByteBuffer out, SourceBlock block) {
        out.putInt(block.span().start()).putInt(block.span().end());
        Fields.putOptional(out, block.kind(), (to, kind) -> Fields.putText(to, kind.name()));
    }

    private static SourceBlock block(ByteBuffer in) {
        Span span = new Span(in.getInt(), in.getInt());
        Optional<ZoneKind> kind = Fields.optional(in, from -> ZoneKind.valueOf(Fields.text(from)));
        return new SourceBlock(span, kind);
    }
}
