package dev.courant.crawler.url;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which pages of a source are wanted. Paths are named as robots.txt names them (RFC 9309, 2.2.3): by their beginning, with {@code *}
 * for anything and a last {@code $} for the end: {@code /sport/}, <code>/*&#47;live/</code>, {@code *.html$}. A pattern that begins with neither a
 * slash nor a star begins with a host: {@code blog.example.org/}.
 */
public final class SourceFilter {
    /** Lets everything through. */
    public static final SourceFilter NONE = new SourceFilter(List.of(), List.of(), List.of());

    private final List<UrlPattern> include;
    private final List<UrlPattern> exclude;
    private final List<String> languages;

    /**
     * A filter.
     *
     * @param include patterns of which a URL has to match one, if there are any
     * @param exclude patterns of which a URL must match none; they go before those that include
     * @param languages language ranges of BCP 47, one of which a text has to match, if there are any: {@code en} takes
     *     {@code en-GB}
     */
    public SourceFilter(List<String> include, List<String> exclude, List<String> languages) {
        this.include = include.stream().map(UrlPattern::new).toList();
        this.exclude = exclude.stream().map(UrlPattern::new).toList();
        this.languages =
                languages.stream().map(range -> range.toLowerCase(Locale.ROOT)).toList();
    }

    /**
     * Why a URL is not wanted, as it follows on the URL in a sentence; empty if it is.
     *
     * @param canonicalUrl as {@link CanonicalUrls} spells it
     */
    public Optional<String> refusal(String canonicalUrl) {
        URI uri = URI.create(canonicalUrl);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String path = uri.getRawPath() + query;
        Optional<String> excluded = exclude.stream()
                .filter(pattern -> pattern.matches(uri.getHost(), path))
                .findFirst()
                .map(pattern -> "is excluded by '" + pattern + "'");
        boolean isIncluded =
                include.isEmpty() || include.stream().anyMatch(pattern -> pattern.matches(uri.getHost(), path));
        return excluded.or(() -> isIncluded ? Optional.empty() : Optional.of("matches nothing that is included"));
    }

    /**
     * Whether a text in this language is wanted.
     *
     * @param language a tag of BCP 47; of null nobody knows, and it is wanted
     */
    public boolean allowsLanguage(@Nullable String language) {
        if (languages.isEmpty() || language == null) {
            return true;
        }
        String tag = language.toLowerCase(Locale.ROOT);
        return languages.stream().anyMatch(range -> tag.equals(range) || tag.startsWith(range + "-"));
    }
}
