package dev.courant.crawler.site;

import static dev.courant.crawler.site.RawSite.latin1;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Hosts each of which has one decent page, {@code /news}, and something wrong with the way to it. */
public final class NastyHosts implements AutoCloseable {
    /** Where the page of each is. */
    public static final String NEWS = "/news";

    private static final String DISALLOW = "User-agent: *\nDisallow: /news\n";
    private static final String END = "\r\nConnection: close\r\n\r\n";

    private final Map<String, RawSite> hosts = new LinkedHashMap<>();
    private final List<RawSite> others = new ArrayList<>();

    /** By the name of what is wrong. */
    public Map<String, RawSite> hosts() {
        return hosts;
    }

    private RawSite host(String name, @Nullable SSLContext tls, String... protocols) {
        RawSite site = new RawSite(tls, protocols).on(NEWS, NastySite.page(""));
        hosts.put(name, site);
        return site;
    }

    private RawSite robots(String name) {
        return host("robots " + name, null);
    }

    private void robots(String name, String... answer) {
        robots(name).on("/robots.txt", answer);
    }

    private static String text(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/plain" + END + body;
    }

    private static String status(int code) {
        return "HTTP/1.1 " + code + " What\r\nContent-Length: 0" + END;
    }

    /** What a robots.txt may be. */
    public NastyHosts withRobots() {
        for (int code : new int[] {204, 202, 206, 401, 403, 404, 410, 429, 500, 503}) {
            robots(Integer.toString(code), status(code));
        }
        robots("says no", text(DISALLOW));
        robots("begins with a byte order mark", text("\u00ef\u00bb\u00bf" + DISALLOW));
        robots("is a web page", text("<!DOCTYPE html><html><body>Disallow: /news</body></html>"));
        robots("is a picture", text("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"));
        robots("of ten megabytes", out -> {
            out.write(latin1(text(DISALLOW)));
            for (int i = 0; i < 1_280; i++) {
                out.write(latin1("# filler\n".repeat(910)));
            }
        });
        byte[] bomb = NastySite.gzip(latin1(DISALLOW + "# filler\n".repeat(5_000_000)));
        robots("is a bomb", out -> {
            out.write(latin1("HTTP/1.1 200 OK\r\nContent-Encoding: gzip" + END));
            out.write(bomb);
        });
        robots("breaks off", "HTTP/1.1 200 OK\r\nContent-Length: 1000" + END + DISALLOW);
        robots("hangs up", "");
        robots("in HTTP/1.0", "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n");
        robots("in an unknown encoding", "HTTP/1.1 200 OK\r\nContent-Encoding: rot13" + END + DISALLOW);
        robots("drips").forever("/robots.txt", "HTTP/1.1 200 OK" + END, "#", 50);
        redirectedRobots();
        return this;
    }

    private void robots(String name, RawSite.Behaviour behaviour) {
        robots(name).on("/robots.txt", behaviour);
    }

    private RawSite host(String name) {
        return Objects.requireNonNull(hosts.get(name), name);
    }

    private void redirectedRobots() {
        RawSite other = new RawSite().on("/rules", text(DISALLOW));
        others.add(other);
        robots("behind five redirects").on("/hop/4", text(DISALLOW));
        robots("behind six redirects").on("/hop/5", text(DISALLOW));
        for (int hop = 0; hop < 5; hop++) {
            String from = hop == 0 ? "/robots.txt" : "/hop/" + (hop - 1);
            host("robots behind five redirects").on(from, NastySite.moved("/hop/" + hop));
            host("robots behind six redirects").on(from, NastySite.moved("/hop/" + hop));
        }
        host("robots behind six redirects").on("/hop/4", NastySite.moved("/hop/5"));
        robots("redirects to itself", NastySite.moved("/robots.txt"));
        robots("on another host", NastySite.moved(other.url("/rules")));
        robots("redirects to a file", NastySite.moved("file:///etc/passwd"));
        robots("redirects to a metadata service", NastySite.moved("http://169.254.169.254/latest/"));
    }

    /** What TLS may be. */
    public NastyHosts withTls(Certificates certificates) {
        host("tls as it should be", certificates.valid());
        host("tls expired", certificates.expired());
        host("tls not yet valid", certificates.notYetValid());
        host("tls of another host", certificates.ofAnotherHost());
        host("tls of an unknown authority", certificates.ofUnknownAuthority());
        host("tls signed by itself", certificates.selfSigned());
        host("tls of the last century", certificates.valid(), "TLSv1");
        host("tls that never comes", null).calledSecure();
        return this;
    }

    /** How a server may ask for patience; {@code in-two-minutes} in the dates' three forms. */
    public NastyHosts askingForPatience(int status, String retryAfter) {
        String value = switch (retryAfter) {
            case "IMF-fixdate" -> inTwoMinutes("EEE, dd MMM yyyy HH:mm:ss 'GMT'");
            case "RFC 850" -> inTwoMinutes("EEEE, dd-MMM-yy HH:mm:ss 'GMT'");
            case "asctime" -> inTwoMinutes("EEE MMM ppd HH:mm:ss yyyy");
            default -> retryAfter;
        };
        String header = retryAfter.equals("none") ? "" : "Retry-After: " + value + "\r\n";
        host("patience " + status + " " + retryAfter, null)
                .on(NEWS, "HTTP/1.1 " + status + " Busy\r\n" + header + "Content-Length: 0" + END);
        return this;
    }

    private static String inTwoMinutes(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .format(Instant.now().plusSeconds(120).atOffset(ZoneOffset.UTC));
    }

    @Override
    public void close() {
        hosts.values().forEach(RawSite::close);
        others.forEach(RawSite::close);
    }
}
