package dev.courant.crawler.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One spelling for all URLs that surely name one page: scheme and host in lower case and in ASCII, no default port, no user, no
 * fragment, no dot segments nor empty ones, escapes by RFC 3986 (6.2.2), and nothing that only tells a publisher where a reader came
 * from or who it is ({@link IrrelevantParts}). Parameters keep their order: it may matter.
 *
 * <p>What is not sure, such as a host for mobile devices, is left to the page, which says what its address is
 * ({@link DeclaredCanonical}).
 *
 * <p><b>Ids of articles are made of these spellings.</b> A changed rule makes the same article another one.
 */
public final class CanonicalUrls {
    /** A longer URL is a trap or a mistake; browsers and servers stop at about this length too. */
    public static final int MAX_LENGTH = 2_048;

    private static final Pattern FRONT_FILE = Pattern.compile("/(index|default)\\.[a-z]+");

    private CanonicalUrls() {}

    /** The one spelling of an absolute http(s) URL; empty for anything else. */
    public static Optional<String> of(String url) {
        String written = UrlParts.asBrowsersRead(url);
        return written.length() > MAX_LENGTH
                ? Optional.empty()
                : UrlParts.parse(written).flatMap(CanonicalUrls::spell);
    }

    /** The one spelling of a reference as it stands on the page at {@code base}. */
    public static Optional<String> resolve(String base, String reference) {
        String written = UrlParts.asBrowsersRead(reference);
        if (base.length() > MAX_LENGTH || written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return UrlParts.parse(base).flatMap(from -> from.resolve(written)).flatMap(CanonicalUrls::spell);
    }

    private static Optional<String> spell(UrlParts parts) {
        Optional<String> authority = Authority.of(parts.scheme(), parts.authority());
        if (authority.isEmpty()) {
            return Optional.empty();
        }
        String path = DotSegments.remove(Escapes.path(IrrelevantParts.withoutSession(parts.path())));
        String query = Escapes.query(IrrelevantParts.without(parts.query()));
        String url = parts.scheme() + "://" + authority.get() + path + (query.isEmpty() ? "" : "?" + query);
        return url.length() <= MAX_LENGTH && isAbsolute(url) ? Optional.of(url) : Optional.empty();
    }

    /** Whether a URL is the front page of its host, whatever its query. */
    public static boolean isFrontPage(String canonicalUrl) {
        String path = URI.create(canonicalUrl).getRawPath();
        return path.isEmpty()
                || path.equals("/")
                || FRONT_FILE.matcher(path.toLowerCase(Locale.ROOT)).matches();
    }

    /** All that works with these URLs takes their host for granted, as {@link URI} sees it. */
    private static boolean isAbsolute(String url) {
        try {
            return new URI(url).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
