package dev.courant.crawler.url;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who is to be spared: the registrable domain ({@code example.co.uk} for {@code www.example.co.uk}), so that a newspaper's
 * subdomains, mostly one set of machines, share one delay. Names without one (localhost, addresses) are taken with their port.
 */
public final class HostKey {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private HostKey() {}

    /** The key of an absolute http(s) URL, as {@link CanonicalUrls} spells it. */
    public static String of(String url) {
        URI uri = URI.create(url);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        String domain = host.startsWith("[") || isIpv4(host) ? null : EffectiveTldFinder.getAssignedDomain(host, true);
        return domain != null ? domain : host + ":" + port(uri);
    }

    /** Scheme, host and port: what one robots.txt speaks for. */
    public static String authority(String url) {
        URI uri = URI.create(url);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port;
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equals("https") ? 443 : 80;
    }

    /** No top-level domain is a number. */
    private static boolean isIpv4(String host) {
        int last = host.isEmpty() ? 0 : host.charAt(host.length() - 1);
        return last >= '0' && last <= '9' && IPV4.matcher(host).matches();
    }
}
