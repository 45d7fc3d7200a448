package dev.courant.local.bench.press;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hundreds of hosts at one port, told by their names (RFC 9110, 7.2): each has robots.txt, a sitemap of as many articles as its address says, {@code
 * /sitemap-100.xml}, and an article of its own at each address that this names. {@link #main} takes the port.
 *
 * <p>{@code GET /served} at any host tells how many articles were served so far, and {@code GET /median} how many bytes long their bodies are.
 */
public final class VirtualHosts {
    /** Text as long as it is, markup, and the data that a site's scripts want: in all as long as news pages are. */
    private static final int ENDS = 64;

    private static final int SHORTEST_DATA = 85_000;
    private static final int LONGEST_DATA = 150_000;
    private static final String SITEMAP = "/sitemap-";
    private static final String HTML = "text/html; charset=utf-8";
    private static final PackedPage ROBOTS = PackedPage.of("User-agent: *\nDisallow: /private/\n", "text/plain");

    private final HttpServer server;
    private final List<SplicedPage> ends;
    private final AtomicLong served = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private VirtualHosts(HttpServer server) {
        this.server = server;
        ends = IntStream.range(0, ENDS).parallel().mapToObj(VirtualHosts::end).toList();
    }

    /** Serves until it is ended. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        start(Integer.parseInt(arguments[0]));
        new CountDownLatch(1).await();
    }

    /** Serves at once. */
    static VirtualHosts start(int port) throws IOException {
        VirtualHosts hosts = new VirtualHosts(NewsHost.loopback(port));
        hosts.server.setExecutor(hosts.threads);
        hosts.server.createContext("/", hosts::handle);
        hosts.server.start();
        return hosts;
    }

    int port() {
        return server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** The name of a host: each has a registrable domain of its own. */
    public static String name(int host) {
        return "www.bench-news-" + host + ".com";
    }

    /** An article's address on its host, by its number. */
    public static String path(long number) {
        return "/news/2026/11/harbour-council-opens-bridge-" + number + ".html";
    }

    /** The address of a sitemap that names so many articles, from the first on. */
    public static String sitemap(int articles) {
        return SITEMAP + articles + ".xml";
    }

    private static SplicedPage end(int number) {
        Newsroom newsroom = new Newsroom(ENDS);
        GeneratedArticle article = newsroom.article(number);
        String html = new PageWriter(newsroom, article.host(), "http://end.example").html(article);
        String rest = html.substring(html.indexOf("<meta name=\"viewport\""));
        String data = data(new SplittableRandom(number));
        return new SplicedPage(rest.replace("</body>", data + "</body>").getBytes(StandardCharsets.UTF_8));
    }

    private static String data(SplittableRandom random) {
        int length = random.nextInt(SHORTEST_DATA, LONGEST_DATA);
        StringBuilder data = new StringBuilder(length + 200).append("<script type=\"application/json\">{\"modules\":[");
        while (data.length() < length) {
            data.append("{\"type\":\"teaser\",\"id\":\"")
                    .append(Long.toHexString(random.nextLong()))
                    .append("\",\"image\":\"/images/")
                    .append(Long.toHexString(random.nextLong()))
                    .append(".jpg\",\"width\":800,\"height\":450},");
        }
        return data.append("{}]}</script>\n").toString();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            String host = exchange.getRequestHeaders().getFirst("Host");
            byte[] gzip = gzip(exchange, host, path);
            if (gzip == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                exchange.sendResponseHeaders(200, gzip.length);
                exchange.getResponseBody().write(gzip);
            }
        }
    }

    private byte @Nullable [] gzip(HttpExchange exchange, String host, String path) {
        if (path.startsWith("/news/")) {
            served.incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", HTML);
            return ends.get(Math.floorMod(path.hashCode(), ENDS)).gzip(beginning(host, path));
        }
        PackedPage page = other(host, path);
        if (page == null) {
            return null;
        }
        exchange.getResponseHeaders().set("Content-Type", page.contentType());
        return page.gzip();
    }

    private static byte[] beginning(String host, String path) {
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Article %2$s</title>
            <link rel="canonical" href="http://%1$s%2$s">
            <meta property="og:url" content="http://%1$s%2$s">
            <meta name="robots" content="max-image-preview:large">
            """.formatted(host, path).getBytes(StandardCharsets.UTF_8);
    }

    private @Nullable PackedPage other(String host, String path) {
        if (path.startsWith(SITEMAP)) {
            int articles = Integer.parseInt(path.substring(SITEMAP.length(), path.indexOf('.')));
            return PackedPage.of(list(host, articles), "application/xml");
        }
        return switch (path) {
            case "/robots.txt" -> ROBOTS;
            case "/served" -> PackedPage.of(Long.toString(served.get()), "text/plain");
            case "/median" -> PackedPage.of(Integer.toString(median()), "text/plain");
            default -> null;
        };
    }

    private int median() {
        int[] lengths = ends.stream().mapToInt(SplicedPage::packedLength).toArray();
        Arrays.sort(lengths);
        return lengths[lengths.length / 2];
    }

    private static String list(String host, int articles) {
        StringBuilder list = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (int number = 0; number < articles; number++) {
            list.append("<url><loc>http://").append(host).append(path(number)).append("</loc></url>\n");
        }
        return list.append("</urlset>\n").toString();
    }
}
