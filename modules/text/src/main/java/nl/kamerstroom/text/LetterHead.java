package nl.kamerstroom.text;

import java.util.List;
import java.util.Optional;

/** Reads what stands above a letter's body: letterhead, addressee, date, marks, subject, salutation. */
final class LetterHead {

    /** A head is never longer; what comes later belongs to the body. */
    private static final int MAX_LINES = 60;

    private static final int LONGEST_HEAD_LINE = 70;

    private final List<Line> lines;
    private final List<Block> blocks;
    private Optional<ZoneKind> label = Optional.empty();

    private LetterHead(List<Line> lines, List<Block> blocks) {
        this.lines = lines;
        this.blocks = blocks;
    }

    /** Adds the head's blocks; returns the index of the body's first line. */
    static int read(List<Line> lines, List<Block> blocks) {
        return new LetterHead(lines, blocks).read();
    }

    private int read() {
        int last = lastHeadMark();
        for (int i = 0; i < Math.min(lines.size(), MAX_LINES); i++) {
            Line line = lines.get(i);
            Optional<ZoneKind> kind = isAddress(line)
                    ? Optional.of(ZoneKind.ADDRESSEE)
                    : kind(line).or(() -> continued(line));
            if (kind.isEmpty()
                    && line.hint().isEmpty()
                    && i < last
                    && line.length() <= LONGEST_HEAD_LINE
                    && !line.endsSentence()) {
                kind = Optional.of(ZoneKind.LETTERHEAD);
            }
            if (kind.isEmpty()) {
                return i;
            }
            add(kind.get(), line);
            if (kind.get() == ZoneKind.SALUTATION) {
                return i + 1;
            }
        }
        return Math.min(lines.size(), MAX_LINES);
    }

    /** The index of the last line that tells it is part of a head, before any long line and any other that ends a sentence. */
    private int lastHeadMark() {
        int last = -1;
        for (int i = 0; i < Math.min(lines.size(), MAX_LINES); i++) {
            Line line = lines.get(i);
            Optional<ZoneKind> kind = kind(line);
            if (kind.isPresent()) {
                last = i;
            } else if (line.length() > LONGEST_HEAD_LINE || (line.hint().isEmpty() && line.endsSentence())) {
                return last;
            }
            if (kind.equals(Optional.of(ZoneKind.SALUTATION))) {
                return last;
            }
        }
        return last;
    }

    /** What the line is by its own words. */
    private static Optional<ZoneKind> kind(Line line) {
        if (line.hint().isPresent() && !isLabelled(line)) {
            return switch (line.hint().get()) {
                case HEADING, PARAGRAPH, LIST_ITEM, TABLE_ROW, FOOTNOTE, SIGNATURE -> Optional.empty();
                case LETTERHEAD, ADDRESSEE, DATELINE, REFERENCE, DOSSIER, SUBJECT, SALUTATION -> line.hint();
            };
        }
        if ((LinePatterns.matches(LinePatterns.DATE_LABEL, line) && line.length() <= LONGEST_HEAD_LINE)
                || Dates.isDateLine(line.text())) {
            return Optional.of(ZoneKind.DATELINE);
        }
        if (LinePatterns.matches(LinePatterns.SUBJECT_LABEL, line)) {
            return Optional.of(ZoneKind.SUBJECT);
        }
        if (line.endsSentence() && line.length() > LONGEST_HEAD_LINE) {
            return Optional.empty();
        }
        if (LinePatterns.matches(LinePatterns.SALUTATION, line)) {
            return Optional.of(ZoneKind.SALUTATION);
        }
        if (LinePatterns.matches(LinePatterns.REFERENCE_LABEL, line)) {
            return Optional.of(ZoneKind.REFERENCE);
        }
        if (LinePatterns.matches(LinePatterns.DOSSIER, line)) {
            return Optional.of(ZoneKind.DOSSIER);
        }
        if (line.endsSentence()) {
            return Optional.empty();
        }
        if (LinePatterns.matches(LinePatterns.ADDRESSEE, line)) {
            return Optional.of(ZoneKind.ADDRESSEE);
        }
        return LinePatterns.matches(LinePatterns.LETTERHEAD, line)
                ? Optional.of(ZoneKind.LETTERHEAD)
                : Optional.empty();
    }

    /** Whether a row of a table is one of the head's labels with its value, as word processors set them. */
    private static boolean isLabelled(Line line) {
        return line.hint().equals(Optional.of(ZoneKind.TABLE_ROW))
                && (LinePatterns.matches(LinePatterns.DATE_LABEL, line)
                        || LinePatterns.matches(LinePatterns.SUBJECT_LABEL, line)
                        || LinePatterns.matches(LinePatterns.REFERENCE_LABEL, line));
    }

    /** Whether the line is a street or a postcode under the addressee. */
    private boolean isAddress(Line line) {
        return !blocks.isEmpty()
                && !line.opens()
                && blocks.getLast().kind() == ZoneKind.ADDRESSEE
                && line.text().charAt(0) != '>'
                && kind(line).equals(Optional.of(ZoneKind.LETTERHEAD));
    }

    /** What the line is as the one that goes on where the line before it stopped. */
    private Optional<ZoneKind> continued(Line line) {
        if (blocks.isEmpty() || line.opens() || line.hint().isPresent()) {
            return Optional.empty();
        }
        if (label.isPresent() && line.length() <= LONGEST_HEAD_LINE) {
            return label;
        }
        Block before = blocks.getLast();
        return switch (before.kind()) {
            case DOSSIER -> Optional.of(ZoneKind.DOSSIER);
            case SUBJECT -> goesOn(before, line) ? Optional.of(ZoneKind.SUBJECT) : Optional.empty();
            case ADDRESSEE, LETTERHEAD ->
                line.length() <= LONGEST_HEAD_LINE && !line.endsSentence()
                        ? Optional.of(before.kind())
                        : Optional.empty();
            case DATELINE, REFERENCE, SALUTATION, HEADING, PARAGRAPH, LIST_ITEM, TABLE_ROW, FOOTNOTE, SIGNATURE ->
                Optional.empty();
        };
    }

    private static boolean goesOn(Block subject, Line line) {
        boolean below = line.indent() >= subject.first().indent() + 4;
        return subject.lines().size() < 4 && !subject.last().endsSentence() && (below || isFull(subject.last(), line));
    }

    /** Whether a subject's line was long enough to be cut, and the next is no paragraph's. */
    private static boolean isFull(Line line, Line next) {
        return (line.length() >= 40 && next.length() <= 120)
                || (line.length() >= 30 && next.length() <= LONGEST_HEAD_LINE && !next.endsSentence());
    }

    private void add(ZoneKind kind, Line line) {
        boolean isLabel = isLabel(kind) && line.hint().isEmpty() && kind(line).equals(Optional.of(kind));
        boolean joins = !blocks.isEmpty()
                && blocks.getLast().kind() == kind
                && !line.opens()
                && kind(line).isEmpty()
                && (kind == ZoneKind.SUBJECT || kind == ZoneKind.DOSSIER || label.isPresent());
        if (joins) {
            blocks.set(blocks.size() - 1, blocks.getLast().with(List.of(line)));
        } else {
            blocks.add(Block.of(kind, line));
        }
        label = isLabel && isBare(line) ? Optional.of(kind) : Optional.empty();
    }

    private static boolean isLabel(ZoneKind kind) {
        return kind == ZoneKind.DATELINE || kind == ZoneKind.SUBJECT || kind == ZoneKind.REFERENCE;
    }

    /** Whether the label's value is still to come, on the next line. */
    private static boolean isBare(Line line) {
        String text = line.text().replace(":", "").strip();
        return text.chars().noneMatch(Character::isDigit) && text.length() <= 22 && text.split(" +").length <= 2;
    }
}
