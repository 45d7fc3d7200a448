package dev.courant.crawler.cluster;

import com.sun.net.httpserver.HttpExchange;
import dev.courant.crawler.site.LocalSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Hosts with robots.txt, a feed and articles. Of the articles, one in twenty fails when it is first asked for, one in ten is
 * reached by a redirect of its own host, and one of each host by a redirect from the host before it.
 */
final class NewsSites implements AutoCloseable {
    private static final int FAILING = 20;
    private static final int REDIRECTED = 10;

    private final List<LocalSite> hosts = new ArrayList<>();
    private final Set<String> articles = new TreeSet<>();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    NewsSites(int count, int articlesPerHost) {
        for (int host = 0; host < count; host++) {
            hosts.add(new LocalSite());
        }
        for (int host = 0; host < count; host++) {
            fill(hosts.get(host), hosts.get((host + 1) % count), articlesPerHost);
        }
    }

    private void fill(LocalSite host, LocalSite next, int count) {
        host.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
        host.text("/feed", "application/rss+xml", feed(host, count));
        for (int i = 0; i < count; i++) {
            String path = "/a/" + i;
            if (i == 1) {
                host.redirect(path, next.url("/moved"));
                article(next, "/moved");
            } else if (i % REDIRECTED == 2) {
                host.redirect(path, "/b/" + i);
                article(host, "/b/" + i);
            } else {
                article(host, path);
            }
        }
    }

    private void article(LocalSite host, String path) {
        articles.add(host.url(path));
        boolean isFailing = articles.size() % FAILING == 0;
        host.on(path, exchange -> answer(exchange, isFailing && failed.add(host.url(path))));
    }

    private static void answer(HttpExchange exchange, boolean isFailing) throws IOException {
        byte[] body =
                ("<html><body><p>" + exchange.getRequestURI() + "</p></body></html>").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(isFailing ? 500 : 200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String feed(LocalSite host, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<item><title>Story " + i + "</title><link>" + host.url("/a/" + i) + "</link></item>")
                .collect(Collectors.joining(
                        "",
                        "<?xml version='1.0'?><rss version='2.0'><channel><title>t</title><link>x</link>"
                                + "<description>d</description>",
                        "</channel></rss>"));
    }

    /** Where every article ends up. */
    Set<String> articles() {
        return articles;
    }

    /** A sources file with a source for each host. */
    String sources(String delay) {
        return IntStream.range(0, hosts.size())
                .mapToObj(i -> """
                          - id: paper%d
                            name: Paper %d
                            url: %s
                            feeds: ["%s"]
                            delay: %s
                        """.formatted(
                        i, i, hosts.get(i).url("/"), hosts.get(i).url("/feed"), delay).indent(2))
                .collect(Collectors.joining("", "sources:\n", ""));
    }

    /** The arrivals at each host, in their order. */
    List<List<LocalSite.Arrival>> arrivals() {
        return hosts.stream().map(LocalSite::arrivals).toList();
    }

    @Override
    public void close() {
        hosts.forEach(LocalSite::close);
    }
}
