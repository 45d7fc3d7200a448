package dev.courant.crawler.survey;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a source is called, by itself and by us. */
final class SiteNames {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—·•:»]+\\s+|\\s*[|｜_–—]\\s*|:\\s+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOT_IN_IDS = Pattern.compile("[^a-z0-9.]+");
    private static final int LONGEST_ID = 100;

    private SiteNames() {}

    /** An id by the host's name, which is what tells newspapers apart. */
    static String id(String url) {
        URI uri = URI.create(url);
        String host = host(uri) + (uri.getPort() < 0 ? "" : "-" + uri.getPort());
        String id = NOT_IN_IDS.matcher(host).replaceAll("-");
        id = id.startsWith("-") || id.startsWith(".") ? "x" + id : id;
        return id.substring(0, Math.min(LONGEST_ID, id.length()));
    }

    private static String host(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** Its own word for it; else the part of the title that reads like its host's name; else that name. */
    static String name(String url, @Nullable String siteName, @Nullable String title) {
        String host = host(URI.create(url));
        if (siteName != null) {
            return siteName;
        }
        List<String> parts = title == null
                ? List.of()
                : Arrays.stream(SEPARATOR.split(title))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
        return parts.stream()
                .filter(part -> isIn(host, part))
                .max(Comparator.comparingInt(String::length))
                .orElse(parts.size() == 1 ? parts.getFirst() : host);
    }

    private static boolean isIn(String host, String part) {
        String letters = letters(part);
        return letters.length() > 1 && letters(host).contains(letters);
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** The first that is a language tag of BCP 47; null if none is. */
    static @Nullable String language(@Nullable String... stated) {
        return Stream.of(stated)
                .filter(Objects::nonNull)
                .map(tag -> Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag())
                .filter(tag -> !tag.equals("und"))
                .findFirst()
                .orElse(null);
    }
}
