package nl.kamerstroom.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A score in words: a row an event type, a row a role, and the totals. */
public final class ScoreReport {

    private ScoreReport() {}

    public static List<String> lines(Score score) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-26s%5s%5s%5s%7s%7s%7s", "type", "tp", "fp", "fn", "P", "R", "F1"));
        new TreeMap<>(score.types()).forEach((type, tally) -> lines.add(row("", type, 26, tally)));
        lines.add("");
        new TreeMap<>(score.roles()).forEach((role, tally) -> lines.add(row("  ", role, 24, tally)));
        lines.add("");
        figures(score).forEach((name, figure) -> lines.add(String.format(Locale.ROOT, "%-28s%.3f", name, figure)));
        lines.add(String.format(
                Locale.ROOT, "%-28s%d", "evidence_invalid", score.evidence().missed()));
        return lines;
    }

    /** The totals by name. */
    public static Map<String, Double> figures(Score score) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("event_f1", score.events().f1());
        figures.put("event_precision", score.events().precision());
        figures.put("event_recall", score.events().recall());
        figures.put("reference_f1", score.references().f1());
        figures.put("argument_f1", score.arguments().f1());
        figures.put("modality_accuracy", score.modality().recall());
        figures.put("time_accuracy", score.times().recall());
        return figures;
    }

    private static String row(String indent, String name, int width, Tally tally) {
        return indent
                + String.format(
                        Locale.ROOT,
                        "%-" + width + "s%5d%5d%5d%7.3f%7.3f%7.3f",
                        name,
                        tally.right(),
                        tally.spurious(),
                        tally.missed(),
                        tally.precision(),
                        tally.recall(),
                        tally.f1());
    }
}
