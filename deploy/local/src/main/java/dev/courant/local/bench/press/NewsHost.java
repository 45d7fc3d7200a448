package dev.courant.local.bench.press;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One host: all of its articles, robots.txt, and a list that names the articles of the issue of now. */
final class NewsHost implements AutoCloseable {
    private static final String HTML = "text/html; charset=utf-8";
    private static final PackedPage ROBOTS = PackedPage.of("User-agent: *\nAllow: /\n", "text/plain");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int host;
    private final String base;
    private final Newsroom newsroom;
    private final Supplier<Issue> issue;
    private final Map<String, Printed> printed;

    /** An article and its page. */
    record Printed(GeneratedArticle article, PackedPage page) {}

    private NewsHost(
            HttpServer server, int host, Newsroom newsroom, Map<String, Printed> printed, Supplier<Issue> issue) {
        this.server = server;
        this.host = host;
        this.base = base(server.getAddress().getPort());
        this.newsroom = newsroom;
        this.printed = printed;
        this.issue = issue;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The address of a host at a port, without a slash at the end. */
    static String base(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** Serves at once. */
    static NewsHost start(int port, int host, Newsroom newsroom, Map<String, Printed> printed, Supplier<Issue> issue)
            throws IOException {
        HttpServer server = loopback(port);
        return new NewsHost(server, host, newsroom, printed, issue);
    }

    /** A server that only this machine reaches, not yet serving. */
    static HttpServer loopback(int port) throws IOException {
        InetAddress local = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        return HttpServer.create(new InetSocketAddress(local, port), 0);
    }

    /** An article as this host's address shows it. */
    static Printed print(Newsroom newsroom, GeneratedArticle article, int port) {
        String html = new PageWriter(newsroom, article.host(), base(port)).html(article);
        return new Printed(article, PackedPage.of(html, HTML));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange, at(exchange.getRequestURI().getPath()));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable PackedPage at(String path) throws InterruptedException {
        NewsList list = NewsList.of(host);
        if (path.equals(list.path())) {
            return PackedPage.of(list(list), list.contentType());
        }
        if (path.equals("/robots.txt")) {
            return ROBOTS;
        }
        Printed found = printed.get(path);
        if (found == null) {
            return null;
        }
        issue.get().requested(found.article.number());
        return found.page;
    }

    private String list(NewsList list) throws InterruptedException {
        Issue now = issue.get();
        boolean naming = now.mayName(host);
        List<GeneratedArticle> articles = printed.values().stream()
                .map(Printed::article)
                .filter(article -> naming && article.number() >= now.from() && article.number() < now.to())
                .toList();
        return list.render(base, newsroom.vocabulary(host).language(), articles);
    }

    private static void answer(HttpExchange exchange, @Nullable PackedPage page) throws IOException {
        if (page == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        boolean packed = accepted != null && accepted.contains("gzip");
        byte[] body = packed ? page.gzip() : page.plain();
        exchange.getResponseHeaders().set("Content-Type", page.contentType());
        if (packed) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }
}
