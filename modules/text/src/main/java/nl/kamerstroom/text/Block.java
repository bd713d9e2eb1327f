package nl.kamerstroom.text;

import java.util.ArrayList;
import java.util.List;

/** Lines of the source that make one zone. */
record Block(ZoneKind kind, List<Line> lines) {

    Block {
        lines = List.copyOf(lines);
    }

    static Block of(ZoneKind kind, Line line) {
        return new Block(kind, List.of(line));
    }

    Block as(ZoneKind other) {
        return new Block(other, lines);
    }

    Block with(List<Line> more) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(more);
        return new Block(kind, all);
    }

    Line first() {
        return lines.getFirst();
    }

    Line last() {
        return lines.getLast();
    }

    int length() {
        return lines.stream().mapToInt(Line::length).sum();
    }
}
