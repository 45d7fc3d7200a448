package dev.courant.crawler.site;

import static dev.courant.crawler.site.RawSite.latin1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A newspaper whose every page is a trap; what each is, its path says. */
public final class NastySite implements AutoCloseable {
    /** A page that is one. */
    public static final String PAGE = "<html><head><title>News</title></head><body><p>News</p></body></html>";

    /** To be put before a body. */
    public static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n";

    private static final int MIB = 1024 * 1024;

    private final RawSite raw;

    public NastySite(RawSite raw) {
        this.raw = raw;
        raw.on("/fine", page("")).on("/fine/too", page(""));
        redirects();
        slowness();
        heads();
        bodies();
        breaks();
        types();
        codes();
        noHttp();
        explosions();
    }

    /** Pages that lead to more of their kind, for ever. */
    private void explosions() {
        String next = "<a href='/trap/calendar?day=2'>Tomorrow's news of the harbour</a>"
                + "<a href='/trap/session;jsessionid=2?sid=2'>The next story of the harbour</a>"
                + "<a href='/trap/shop?colour=red&amp;size=1&amp;sort=up'>A story of the harbour, in red</a>";
        for (String path : List.of("/trap/calendar?day=1", "/trap/session?sid=1", "/trap/shop?colour=blue")) {
            raw.on(path, HTML + "\r\n<p>News</p>" + next);
        }
    }

    /** A page with further headers, each with its line's end. */
    public static String page(String headers) {
        return HTML + headers + "Content-Length: " + PAGE.length() + "\r\n\r\n" + PAGE;
    }

    public static String moved(String location) {
        return "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n";
    }

    private void redirects() {
        raw.on("/redirect/to-itself", moved("/redirect/to-itself"))
                .on("/redirect/ring/1", moved("/redirect/ring/2"))
                .on("/redirect/ring/2", moved("/redirect/ring/1"))
                .on(
                        "/redirect/without-location",
                        "HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                .on("/redirect/to-a-name-and-password", moved("http://a:b@127.0.0.1:" + raw.port() + "/fine"))
                .on("/redirect/two-places", "HTTP/1.1 302 Found\r\nLocation: /fine\r\nLocation: /fine/too\r\n\r\n")
                .on("/redirect/with-a-line-break", moved("/fine%0d%0aSet-Cookie:%20a=b"));
        for (int hop = 0; hop < 7; hop++) {
            raw.on("/redirect/chain/" + hop, moved("/redirect/chain/" + (hop + 1)));
        }
        for (String scheme : List.of("file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "gopher://a/")) {
            raw.on("/redirect/to-" + scheme.substring(0, scheme.indexOf(':')), moved(scheme));
        }
    }

    /** A redirect to somewhere else; returns its path. */
    public String redirectTo(String target) {
        String path = "/elsewhere/" + raw.known().size();
        raw.on(path, moved(target));
        return path;
    }

    private void slowness() {
        raw.forever("/slow/silence", "", "", 50)
                .forever("/slow/head", HTML, "X-A: b\r\n", 50)
                .forever("/slow/body", HTML + "\r\n", "x", 50)
                .forever("/slow/chunks", HTML + "Transfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n", 50)
                .forever("/slow/interim-answers", "", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", 1);
    }

    private void heads() {
        raw.on("/head/of-100-kilobytes", page("X-A: " + "a".repeat(100 * 1024) + "\r\n"))
                .on("/head/of-300-lines", page("X-A: b\r\n".repeat(300)))
                .forever("/head/without-end", HTML, "X-A: " + "b".repeat(8_000) + "\r\n", 0)
                .forever("/head/of-one-line-without-end", "HTTP/1.1 200 ", "OK".repeat(4_000), 0)
                .on("/head/two-lengths", HTML + "Content-Length: 4\r\nContent-Length: 9\r\n\r\nNews and ")
                .on("/head/one-length-twice", page("Content-Length: " + PAGE.length() + "\r\n"))
                .on("/head/no-length-at-all", HTML + "\r\n" + PAGE)
                .on("/head/length-that-is-none", HTML + "Content-Length: -5\r\n\r\n" + PAGE)
                .on("/head/types-twice", page("Content-Type: text/html; charset=utf-8\r\n"))
                .on("/head/bare-carriage-return", page("ETag: \"a\rX-Robots-Tag: noindex\"\r\n"))
                .on("/head/null-character", page("Content-Language: e\0n\r\nContent-Type: text/html\0\r\n"))
                .on("/head/line-put-in", page("X-Search: a\r\nX-Robots-Tag: noindex\r\n"))
                .on("/head/second-answer-behind", page("") + "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nPoison")
                .on("/head/no-colon", HTML + "What is this\r\nContent-Length: 4\r\n\r\nNews");
    }

    private void bodies() {
        byte[] bomb = gzip(new byte[50 * MIB]);
        byte[] nothing = nothings(100_000);
        byte[] bombOfBombs = gzip(bomb);
        byte[] bombOfNothing = gzip(nothings(500_000));
        raw.on("/body/of-a-megabyte", page("").replace(Integer.toString(PAGE.length()), "1048576"), "x".repeat(MIB))
                .forever("/body/without-end", HTML + "\r\n", "x".repeat(8_000), 0)
                .on("/body/bomb", out -> gzipped(out, "gzip", bomb))
                .on("/body/bomb-in-a-bomb", out -> gzipped(out, "gzip, gzip", bombOfBombs))
                .on("/body/bomb-of-nothing", out -> gzipped(out, "gzip", nothing))
                .on("/body/bomb-of-nothing-in-a-bomb", out -> gzipped(out, "gzip, gzip", bombOfNothing))
                .on("/body/packed-four-times", page("Content-Encoding: gzip, gzip, gzip, gzip\r\n"))
                .on("/body/encoding-unknown", page("Content-Encoding: rot13\r\n"))
                .on("/body/encoding-is-a-fib", page("Content-Encoding: gzip\r\n"))
                .on(
                        "/body/encoding-twice-in-two-lines",
                        out -> gzipped(out, "gzip\r\nContent-Encoding: gzip", gzip(gzip(latin1(PAGE)))));
    }

    private void breaks() {
        byte[] packed = gzip(latin1(PAGE));
        raw.on("/break/before-its-length", HTML + "Content-Length: 1000\r\n\r\n" + PAGE)
                .on("/break/between-chunks", HTML + "Transfer-Encoding: chunked\r\n\r\n4\r\nNews\r\n")
                .on("/break/in-a-chunk", HTML + "Transfer-Encoding: chunked\r\n\r\n40\r\nNews")
                .on("/break/chunk-without-size", HTML + "Transfer-Encoding: chunked\r\n\r\nNews\r\n0\r\n\r\n")
                .on("/break/in-gzip", out -> gzipped(out, "gzip", Arrays.copyOf(packed, packed.length / 2)))
                .on("/break/before-gzips-sum", out -> gzipped(out, "gzip", Arrays.copyOf(packed, packed.length - 4)))
                .on("/break/in-the-head", HTML)
                .on("/break/at-once", "")
                .on("/break/later-than-its-length", HTML + "Content-Length: 4\r\n\r\n" + PAGE);
    }

    private void types() {
        raw.on("/type/none", page("").replace("Content-Type: text/html\r\n", ""))
                .on("/type/nonsense", page("").replace("text/html", "html"))
                .on("/type/image", page("").replace("text/html", "image/png"))
                .on("/type/image-called-html", page("").replace(PAGE, "\u0089PNG\r\n\u001a\n" + "\0".repeat(61)))
                .on("/type/document-called-html", page("").replace(PAGE, "%PDF-1.7\n" + "\u0001".repeat(60)));
    }

    private void codes() {
        for (int code : new int[] {101, 202, 204, 205, 206, 300, 304, 402, 418, 599, 999}) {
            boolean isWithout = code == 204 || code == 205 || code == 304;
            String body = isWithout ? "\r\n" : "Content-Length: 4\r\n\r\nNews";
            raw.on(
                    "/code/" + code,
                    "HTTP/1.1 " + code + " What\r\nContent-Type: text/html\r\nConnection: close\r\n" + body);
        }
        raw.on("/code/204-with-a-body", "HTTP/1.1 204 No Content\r\nContent-Length: 4\r\n\r\nNews");
    }

    private void noHttp() {
        raw.on("/no-http/of-1991", "<html>HTTP/0.9 has no head</html>\r\n")
                .on("/no-http/mail", "220 mail.example ESMTP ready\r\n")
                .on("/no-http/noise", "\u0016\u0003\u0001\u0002\0\u0001\r\n\r\n")
                .on("/no-http/version-of-the-future", "HTTP/9.9 200 OK\r\nContent-Length: 4\r\n\r\nNews")
                .on("/no-http/code-of-letters", "HTTP/1.1 abc\r\n\r\n");
    }

    private static void gzipped(OutputStream out, String coding, byte[] body) throws IOException {
        out.write(latin1(HTML + "Content-Encoding: " + coding + "\r\nContent-Length: " + body.length + "\r\n\r\n"));
        out.write(body);
    }

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** As many gzip members as that with nothing in them. */
    public static byte[] nothings(int count) {
        byte[] nothing = gzip(new byte[0]);
        byte[] all = new byte[nothing.length * count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(nothing, 0, all, i * nothing.length, nothing.length);
        }
        return all;
    }

    @Override
    public void close() {
        raw.close();
    }
}
