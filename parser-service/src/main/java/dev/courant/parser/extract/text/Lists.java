package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;
import java.util.ArrayList;
import java.util.List;

/** Lists as text: a line for each item, those of inner lists behind their parent's. */
final class Lists {
    private Lists() {}

    static boolean isList(Outline outline, int at) {
        return outline.element(at).nameIs("ul") || outline.element(at).nameIs("ol");
    }

    static String text(int list, Omissions out) {
        Outline outline = out.outline();
        Line line = new Line(outline.runs());
        List<String> lines = new ArrayList<>();
        for (int at = list + 1; at < outline.end(list); at = out.next(at)) {
            if (!out.isOut(at) && outline.element(at).nameIs("li")) {
                line.addAll(at, out, below -> isList(outline, below));
                add(line, lines);
            }
        }
        if (lines.isEmpty()) {
            line.addAll(list, out, _ -> false);
            add(line, lines);
        }
        return String.join("\n", lines);
    }

    private static void add(Line line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line.take());
        }
    }
}
