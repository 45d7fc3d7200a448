package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells tables of data from tables that only lay out a page, and writes the former as text. */
final class Tables {
    private static final int LONG_CELL = 300;
    private static final Set<String> OF_LAYOUT = Set.of("table", "article", "section", "h1", "h2");

    private final Outline outline;
    private final Omissions out;

    Tables(Omissions out) {
        this.outline = out.outline();
        this.out = out;
    }

    /** Whether the table holds data: at least two rows and columns, and no cell like a column of text. */
    boolean isData(int table) {
        int rows = 0;
        boolean columns = false;
        for (int at = table + 1; at < outline.end(table); at = out.next(at)) {
            String tag = outline.tag(at);
            boolean cell = tag.equals("td") || tag.equals("th");
            if (!out.isOut(at) && (OF_LAYOUT.contains(tag) || (cell && outline.length(at) >= LONG_CELL))) {
                return false;
            }
            rows += tag.equals("tr") ? 1 : 0;
            columns |= tag.equals("tr") && hasChildren(at, 2);
        }
        return rows > 1 && columns;
    }

    private boolean hasChildren(int at, int least) {
        int children = 0;
        for (int child = outline.firstChild(at); child >= 0 && children < least; child = outline.nextSibling(child)) {
            children += out.isOut(child) ? 0 : 1;
        }
        return children >= least;
    }

    /** A line for each row, cells parted by tabs. */
    String text(int table) {
        List<String> lines = new ArrayList<>();
        for (int at = table + 1; at < outline.end(table); at = out.next(at)) {
            String line = !out.isOut(at) && outline.element(at).nameIs("tr") ? row(at) : "";
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return String.join("\n", lines);
    }

    private String row(int row) {
        Line line = new Line(outline.runs());
        List<String> cells = new ArrayList<>();
        for (int cell = outline.firstChild(row); cell >= 0; cell = outline.nextSibling(cell)) {
            if (!out.isOut(cell)) {
                line.addAll(cell, out, _ -> false);
                cells.add(line.take());
            }
        }
        return String.join("\t", cells).strip();
    }
}
