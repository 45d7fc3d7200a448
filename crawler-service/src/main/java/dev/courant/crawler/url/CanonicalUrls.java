package dev.courant.crawler.url;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One spelling for all URLs that surely name one page: scheme and host in lower case, no default port, no fragment, no
 * dot segments, escapes by RFC 3986, and no parameters that only tell a publisher where a reader came from.
 */
public final class CanonicalUrls {
    /** A longer URL is a trap or a mistake; browsers and servers stop at about this length too. */
    public static final int MAX_LENGTH = 2_048;

    private static final Pattern HTTP = Pattern.compile("(?i)https?://.*");
    private static final Pattern TRACKING_PREFIX = Pattern.compile("(?i)(utm_|pk_|mtm_|hsa_|at_custom).*");
    private static final List<String> TRACKING = List.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "mkt_tok",
            "vero_id",
            "oly_anon_id",
            "oly_enc_id",
            "wickedid",
            "srsltid",
            "ref_src",
            "ref_url",
            "cmpid",
            "ns_mchannel",
            "ns_source",
            "ns_campaign",
            "ns_linkname",
            "ns_fee",
            "at_medium",
            "at_campaign",
            "xtor",
            "spm",
            "smid",
            "s_cid");

    private static final BasicURLNormalizer NORMALIZER = BasicURLNormalizer.newBuilder()
            .queryParamsToRemove(TRACKING)
            .idnNormalization(BasicURLNormalizer.IdnNormalization.PUNYCODE)
            .build();

    private CanonicalUrls() {}

    /** The one spelling of an absolute http(s) URL; empty for anything else. */
    public static Optional<String> of(String url) {
        String trimmed = url.strip();
        if (trimmed.length() > MAX_LENGTH || !HTTP.matcher(trimmed).matches()) {
            return Optional.empty();
        }
        String normal = NORMALIZER.filter(withoutTracking(trimmed));
        if (normal == null || normal.length() > MAX_LENGTH || !isAbsolute(normal)) {
            return Optional.empty();
        }
        return Optional.of(normal);
    }

    /** The one spelling of a reference as it stands on the page at {@code base}. */
    public static Optional<String> resolve(String base, String reference) {
        try {
            String escaped = reference.strip().replace(" ", "%20").replace("|", "%7C");
            URI from = new URI(base);
            // java.net.URI follows the older RFC 2396, in which a bare query loses the last segment of the path.
            String reference3986 = escaped.startsWith("?") ? from.getRawPath() + escaped : escaped;
            return of(from.resolve(new URI(reference3986)).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a URL is the front page of its host, whatever its query. */
    public static boolean isFrontPage(String canonicalUrl) {
        String path = URI.create(canonicalUrl).getRawPath();
        return path.isEmpty()
                || path.equals("/")
                || path.toLowerCase(Locale.ROOT).matches("/(index|default)\\.[a-z]+");
    }

    private static boolean isAbsolute(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The normalizer knows names only; families of parameters go here. */
    private static String withoutTracking(String url) {
        int query = url.indexOf('?');
        if (query < 0) {
            return url;
        }
        int fragment = url.indexOf('#', query);
        String all = url.substring(query + 1, fragment < 0 ? url.length() : fragment);
        StringBuilder kept = new StringBuilder();
        for (String parameter : all.split("&", -1)) {
            if (!TRACKING_PREFIX.matcher(parameter).matches()) {
                kept.append(kept.isEmpty() ? "" : "&").append(parameter);
            }
        }
        return url.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept);
    }
}
