package dev.courant.local.sources;

import dev.courant.events.Source;
import dev.courant.local.console.Table;
import dev.courant.local.sources.SiteFindings.FoundList;
import java.util.ArrayList;
import java.util.List;

/** What was found on a site and would be crawled of it, for people. */
final class FindingsText {
    private FindingsText() {}

    /** The source as it would be added, what each list holds, and what is left out and why. */
    static List<String> lines(Source source, List<FoundList> lists) {
        List<String> lines = new ArrayList<>();
        lines.add(source.name() + " (" + source.id() + (source.language() == null ? "" : ", " + source.language())
                + "), " + source.url());
        lines.add("");
        lines.addAll(table(lists.stream().filter(list -> list.leftOut() == null).toList()));
        List<FoundList> leftOut =
                lists.stream().filter(list -> list.leftOut() != null).toList();
        if (!leftOut.isEmpty()) {
            lines.add("");
            lines.add("Left out:");
            leftOut.forEach(list -> lines.add("  " + list.kind() + " " + list.url() + ": " + list.leftOut()));
        }
        return lines;
    }

    private static List<String> table(List<FoundList> lists) {
        Table table = new Table("list", "fresh", "entries", "newest", "address");
        for (FoundList list : lists) {
            table.row(
                    list.kind(),
                    list.dated() == 0 ? "-" : list.fresh(),
                    list.entries(),
                    list.newestAt() == null ? "no dates" : list.newestAt(),
                    list.url());
        }
        return table.lines();
    }
}
