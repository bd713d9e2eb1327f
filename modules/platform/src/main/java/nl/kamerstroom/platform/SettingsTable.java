package nl.kamerstroom.platform;

import java.util.List;
import java.util.stream.Collectors;

/** The effective settings as a table for people: setting, value, origin, default, meaning. */
public final class SettingsTable {

    private static final int WIDEST_CELL = 60;

    private SettingsTable() {}

    public static String render(List<Setting> settings) {
        List<List<String>> rows = new java.util.ArrayList<>();
        rows.add(List.of("SETTING", "VALUE", "ORIGIN", "DEFAULT", "MEANING"));
        settings.forEach(setting -> rows.add(List.of(
                setting.name(),
                shorten(setting.value()),
                shorten(setting.origin()),
                shorten(setting.defaultValue()),
                setting.meaning())));
        int[] widths = new int[4];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            line.append(row.get(column))
                    .append(" ".repeat(widths[column] - row.get(column).length() + 2));
        }
        return line.append(row.get(widths.length)).toString();
    }

    private static String shorten(String cell) {
        String oneLine = cell.replaceAll("\\s++", " ");
        return oneLine.length() <= WIDEST_CELL ? oneLine : oneLine.substring(0, WIDEST_CELL - 1) + "…";
    }
}
