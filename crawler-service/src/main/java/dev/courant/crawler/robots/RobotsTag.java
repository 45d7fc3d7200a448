package dev.courant.crawler.robots;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code X-Robots-Tag} header asks for. A directive may be meant for one crawler ({@code otherbot: noindex}); it
 * then holds until the next name or the next header line, and concerns us if the name is ours.
 */
public record RobotsTag(boolean noindex, boolean noarchive, boolean nofollow) {

    /** Directives that have a value behind a colon themselves. */
    private static final Set<String> WITH_VALUE =
            Set.of("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview");

    /**
     * Reads the header.
     *
     * @param header its lines, parted by line feeds, each with one or more values parted by commas
     * @param product our name in robots.txt's terms
     */
    public static RobotsTag of(@Nullable String header, String product) {
        Set<String> directives = new TreeSet<>();
        if (header != null) {
            String name = product.toLowerCase(Locale.ROOT);
            header.toLowerCase(Locale.ROOT).lines().forEach(line -> addOurs(line, name, directives));
        }
        boolean none = directives.contains("none");
        return new RobotsTag(
                none || directives.contains("noindex"),
                none || directives.contains("noarchive"),
                none || directives.contains("nofollow"));
    }

    private static void addOurs(String line, String product, Set<String> directives) {
        boolean forUs = true;
        for (String part : line.split(",", -1)) {
            String directive = part.strip();
            int colon = directive.indexOf(':');
            if (colon > 0 && !WITH_VALUE.contains(directive.substring(0, colon).strip())) {
                forUs = directive.substring(0, colon).strip().equals(product);
                directive = directive.substring(colon + 1).strip();
            }
            if (forUs) {
                directives.add(directive);
            }
        }
    }
}
