package dev.courant.crawler.robots;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The directives of {@code X-Robots-Tag} headers that concern us, in lower case. */
final class RobotsDirectives {
    /** Directives that have a value behind a colon themselves. */
    private static final Set<String> WITH_VALUE = Set.of(
            "unavailable_after", "max-snippet", "max-image-preview", "max-video-preview", "indexifembedded", "nocache");

    private RobotsDirectives() {}

    static Set<String> of(@Nullable String header, String product) {
        Set<String> directives = new TreeSet<>();
        if (header != null) {
            String name = product.toLowerCase(Locale.ROOT);
            header.toLowerCase(Locale.ROOT).lines().forEach(line -> addOurs(line, name, directives));
        }
        return directives;
    }

    private static void addOurs(String line, String product, Set<String> directives) {
        boolean forUs = true;
        Iterator<String> parts = List.of(line.split(",", -1)).iterator();
        while (parts.hasNext()) {
            String directive = parts.next().strip();
            int colon = directive.indexOf(':');
            if (colon > 0 && !WITH_VALUE.contains(directive.substring(0, colon).strip())) {
                forUs = directive.substring(0, colon).strip().equals(product);
                directive = directive.substring(colon + 1).strip();
            }
            if (endsInADaysName(directive) && parts.hasNext()) {
                directive += ", " + parts.next().strip();
            }
            if (forUs) {
                directives.add(directive);
            }
        }
    }

    /** "unavailable_after: Friday, 25 Jun 2027": the comma is the date's. */
    private static boolean endsInADaysName(String directive) {
        return directive.startsWith("unavailable_after:")
                && directive
                        .substring(directive.indexOf(':') + 1)
                        .strip()
                        .chars()
                        .allMatch(Character::isLetter);
    }
}
