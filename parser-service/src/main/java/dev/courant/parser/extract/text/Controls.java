package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells lists of things to do with a page (share, print, larger type) from lists of contents. */
final class Controls {
    private final Outline outline;
    private final Census census;
    private @Nullable Set<String> anchors;

    Controls(Outline outline, Census census) {
        this.outline = outline;
        this.census = census;
    }

    /** Whether a list's links, which are most of it, lead nowhere. */
    boolean isControls(int at) {
        Element list = outline.element(at);
        if (!list.nameIs("ul") && !list.nameIs("ol")) {
            return false;
        }
        int links = 0;
        int linked = 0;
        for (int below = at + 1; below < outline.end(at); below++) {
            Element link = outline.element(below);
            if (link.nameIs("a")) {
                if (!leadsNowhere(outline.attribute(below, "href"))) {
                    return false;
                }
                links++;
                linked += census.length(below);
            }
        }
        return links > 1 && linked * 3 > census.length(at) * 2;
    }

    private boolean leadsNowhere(String href) {
        if (href.startsWith("#")) {
            return !anchors().contains(href.substring(1));
        }
        String scheme = href.substring(0, Math.min(11, href.length())).toLowerCase(Locale.ROOT);
        return href.isEmpty() || scheme.startsWith("javascript:") || scheme.startsWith("mailto:");
    }

    private Set<String> anchors() {
        Set<String> found = anchors;
        if (found == null) {
            found = new HashSet<>();
            for (int at = 0; at < outline.size(); at++) {
                found.add(outline.attribute(at, "id"));
                found.add(outline.attribute(at, "name"));
            }
            found.remove("");
            anchors = found;
        }
        return found;
    }
}
