package dev.courant.crawler.robots;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What the meta elements of a page's head ask of robots: of all, and of us by name. */
final class MetaTags {
    private static final int MAX_HEAD_BYTES = 256 * 1024;
    private static final String META = "<meta";

    /** Few pages have any of these; the others need not be parsed. */
    private static final List<String> WORDS =
            List.of("noindex", "noarchive", "none", "noai", "noimageai", "unavailable_after", "tdm-reservation");

    private final Set<String> directives = new TreeSet<>();
    private boolean reserved;

    private MetaTags() {}

    /**
     * Reads a page's head.
     *
     * @param body its bytes; markup is ASCII in every encoding that news pages use
     */
    static MetaTags of(byte[] body, String product) {
        MetaTags tags = new MetaTags();
        String start = new String(body, 0, Math.min(body.length, MAX_HEAD_BYTES), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        String head = upTo(upTo(start, "</head"), "<body");
        if (hasAnyWord(head)) {
            Jsoup.parse(head).select("meta[name][content]").forEach(meta -> tags.add(meta, product));
        }
        return tags;
    }

    private static String upTo(String text, String end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    /** Goes on behind each element's end, so that no markup makes it look at anything twice. */
    private static boolean hasAnyWord(String head) {
        int end = 0;
        for (int at = head.indexOf(META); at >= 0; at = head.indexOf(META, end)) {
            end = head.indexOf('>', at);
            if (end < 0) {
                return false;
            }
            String element = head.substring(at, end);
            if (WORDS.stream().anyMatch(element::contains)) {
                return true;
            }
        }
        return false;
    }

    private void add(Element meta, String product) {
        String name = meta.attr("name").strip();
        String content = meta.attr("content");
        if (name.equals("robots") || name.equals(product.toLowerCase(Locale.ROOT))) {
            directives.addAll(RobotsDirectives.of(content.replace('\n', ' '), product));
        } else if (name.equals("tdm-reservation")) {
            reserved |= content.strip().equals("1");
        }
    }

    /** The directives of robots that concern us, in lower case. */
    Set<String> directives() {
        return Set.copyOf(directives);
    }

    /** Whether TDMRep's element reserves rights. */
    boolean isReserved() {
        return reserved;
    }
}
