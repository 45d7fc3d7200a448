package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Lists as text: a line for each item, those of inner lists behind their parent's. */
final class Lists {
    private Lists() {}

    static String text(Element list) {
        List<String> lines = new ArrayList<>();
        for (Element item : list.getElementsByTag("li")) {
            Element alone = item.clone();
            alone.select("ul, ol").remove();
            String line = TextMeasure.fold(alone.text());
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines.isEmpty() ? TextMeasure.fold(list.text()) : String.join("\n", lines);
    }
}
