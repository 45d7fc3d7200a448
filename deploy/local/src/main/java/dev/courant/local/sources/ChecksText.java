package dev.courant.local.sources;

import dev.courant.local.console.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What the lists of a source hold, for people: an answer of {@code POST /api/v1/sources/ID/test}. */
final class ChecksText {
    private ChecksText() {}

    /** A line for each list that leads to pages, then what is wrong with the others. */
    static List<String> lines(JsonNode checks) {
        List<String> lines = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        Table table = new Table("list", "fresh", "entries", "left out", "newest", "address");
        boolean isAny = false;
        for (JsonNode check : checks) {
            if (isSound(check)) {
                row(table, check);
                isAny = true;
            } else {
                wrong.add("  " + kind(check) + " " + url(check) + " "
                        + check.path("problem").asString(""));
            }
        }
        if (isAny) {
            lines.addAll(table.lines());
        }
        if (!wrong.isEmpty()) {
            lines.add((isAny ? "\n" : "") + "Nothing to fetch from:");
            lines.addAll(wrong);
        }
        return lines;
    }

    /** Whether every list leads to pages. */
    static boolean areSound(JsonNode checks) {
        for (JsonNode check : checks) {
            if (!isSound(check)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSound(JsonNode check) {
        return check.path("problem").asString("").isEmpty();
    }

    private static void row(Table table, JsonNode check) {
        table.row(
                kind(check),
                check.path("dated").asInt(0) == 0 ? "-" : check.path("fresh").asInt(0),
                check.path("entries").asInt(0),
                check.path("refused").asInt(0),
                check.path("newestAt").asString("no dates"),
                url(check));
    }

    private static String kind(JsonNode check) {
        return check.path("kind").asString("").toLowerCase(Locale.ROOT);
    }

    private static String url(JsonNode check) {
        return check.path("url").asString("");
    }
}
