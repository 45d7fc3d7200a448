package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Tells tables of data from tables that only lay out a page, and writes the former as text. */
final class Tables {
    private static final int LONG_CELL = 300;

    private Tables() {}

    /** Whether the table holds data: at least two rows and columns, and no cell like a column of text. */
    static boolean isData(Element table) {
        if (!table.select("table table, article, section, h1, h2").isEmpty()) {
            return false;
        }
        List<Element> rows = table.getElementsByTag("tr");
        boolean columns = rows.stream().anyMatch(row -> row.childrenSize() > 1);
        boolean cells = table.select("td, th").stream().allMatch(cell -> TextMeasure.length(cell.text()) < LONG_CELL);
        return rows.size() > 1 && columns && cells;
    }

    /** A line for each row, cells parted by tabs. */
    static String text(Element table) {
        List<String> lines = new ArrayList<>();
        for (Element row : table.getElementsByTag("tr")) {
            List<String> cells = row.children().stream()
                    .map(cell -> TextMeasure.fold(cell.text()))
                    .toList();
            String line = String.join("\t", cells).strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return String.join("\n", lines);
    }
}
