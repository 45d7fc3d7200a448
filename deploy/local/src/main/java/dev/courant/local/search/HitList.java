package dev.courant.local.search;

import dev.courant.local.search.SearchHits.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** Hits for people to read. What matched is bold where escape sequences may be used, and plain elsewhere. */
public final class HitList {
    private static final String BOLD = "\u001b[1m";
    private static final String NORMAL = "\u001b[0m";

    private final boolean styled;

    public HitList(boolean styled) {
        this.styled = styled;
    }

    /** All lines of an answer. */
    public List<String> lines(SearchHits answer) {
        List<String> lines = new ArrayList<>();
        int shown = answer.hits().size();
        lines.add(
                shown == answer.total() ? found(answer.total()) : found(answer.total()) + ", the first " + shown + ":");
        for (Hit hit : answer.hits()) {
            lines.add("");
            lines.addAll(lines(hit));
        }
        return lines;
    }

    /** The lines of one hit: title, where and when, address, snippet. */
    public List<String> lines(Hit hit) {
        List<String> lines = new ArrayList<>();
        lines.add(styled ? BOLD + hit.title() + NORMAL : hit.title());
        lines.add("  "
                + Stream.of(hit.source(), day(hit))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
        lines.add("  " + hit.url());
        if (!hit.snippets().isEmpty()) {
            lines.add("  " + text(String.join(" … ", hit.snippets())));
        }
        return lines;
    }

    private static String found(long total) {
        return switch ((int) Math.min(total, 2)) {
            case 0 -> "Nothing found";
            case 1 -> "1 article";
            default -> total + " articles";
        };
    }

    /** The date without its time; minutes matter to nobody who looks for an article. */
    private static String day(Hit hit) {
        String publishedAt = hit.publishedAt();
        return publishedAt == null ? "" : publishedAt.substring(0, Math.min(10, publishedAt.length()));
    }

    private String text(String snippet) {
        String marked =
                snippet.replaceAll("<(mark|em)>", styled ? BOLD : "").replaceAll("</(mark|em)>", styled ? NORMAL : "");
        return Parser.unescapeEntities(marked, false).replaceAll("\\s+", " ").strip();
    }
}
