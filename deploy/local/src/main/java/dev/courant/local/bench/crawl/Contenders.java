package dev.courant.local.bench.crawl;

import dev.courant.local.bench.press.VirtualHosts;
import dev.courant.local.system.CourantHome;
import dev.courant.local.system.CourantService;
import dev.courant.servers.ChildCommand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How each of the three is started.
 *
 * @param folder for their files
 * @param hosts how many
 */
record Contenders(CourantHome home, Path folder, HostsProcess served, int hosts) {
    /** The most requests at once, and at one host: the crawler's defaults, and the spider's. */
    private static final int CONCURRENCY = 256;

    private static final String LOOPBACK = "127.0.0.1";

    /** The HTTP client alone; it never ends by itself. */
    ChildCommand bare() {
        List<String> arguments = java(List.of(
                "-cp",
                home.jarOf(CourantService.CRAWLER).toString(),
                "dev.courant.crawler.fetch.FetchMeasurement",
                LOOPBACK,
                Integer.toString(CONCURRENCY)));
        IntStream.range(0, hosts)
                .forEach(host ->
                        arguments.add(served.base(host) + VirtualHosts.path(0).replace("-0.html", "-%d.html")));
        return new ChildCommand("bare", arguments, Map.of(), folder);
    }

    /** The service as it runs everywhere, but that all names lead to this machine. */
    ChildCommand crawler(String kafka, int port, int pagesPerHost) throws IOException {
        Path sources = Files.writeString(
                folder.resolve("sources.yml"),
                IntStream.range(0, hosts)
                        .mapToObj(host -> source(host, pagesPerHost))
                        .collect(Collectors.joining("", "sources:\n", "")));
        List<String> arguments =
                java(List.of("-jar", home.jarOf(CourantService.CRAWLER).toString()));
        Map<String, String> environment = Map.of(
                "COURANT_KAFKA_BOOTSTRAP_SERVERS",
                kafka,
                "COURANT_INSTANCE_ID",
                "bench",
                "COURANT_HTTP_PORT",
                Integer.toString(port),
                "COURANT_CRAWLER_SOURCES",
                sources.toString(),
                "COURANT_CRAWLER_ALLOW_PRIVATE_ADDRESSES",
                "true",
                "COURANT_CRAWLER_RESOLVE_TO",
                LOOPBACK,
                "COURANT_CRAWLER_CONCURRENCY",
                Integer.toString(CONCURRENCY),
                "COURANT_CRAWLER_FRONTIER_STATE_FOLDER",
                folder.resolve("frontier").toString());
        return new ChildCommand("crawler-service", arguments, environment, folder);
    }

    private String source(int host, int pages) {
        return """
                  - id: bench-%1$d
                    name: Bench News %1$d
                    url: %2$s/
                    sitemaps: ["%2$s%3$s"]
                    delay: 0s
                """.formatted(host, served.base(host), VirtualHosts.sitemap(pages));
    }

    /** Scrapy with the spider of this project. */
    ChildCommand scrapy(int pagesPerHost) throws IOException {
        Path sitemaps = Files.writeString(
                folder.resolve("sitemaps.txt"),
                IntStream.range(0, hosts)
                        .mapToObj(host -> served.base(host) + VirtualHosts.sitemap(pagesPerHost))
                        .collect(Collectors.joining("\n")));
        Path spider = folder.resolve("spider.py");
        try (InputStream in = Contenders.class.getResourceAsStream("/bench/spider.py")) {
            if (in == null) {
                throw new IllegalStateException("The spider is not on the class path");
            }
            Files.write(spider, in.readAllBytes());
        }
        List<String> arguments = List.of(
                "scrapy",
                "runspider",
                spider.toString(),
                "-s",
                "DNS_RESOLVER=spider.Loopback",
                "-a",
                "hosts=" + sitemaps,
                "-a",
                "bodies=" + folder.resolve("bodies"));
        return new ChildCommand("scrapy", arguments, Map.of("PYTHONPATH", folder.toString()), folder);
    }

    /** Whether Scrapy can be started here. */
    static boolean hasScrapy() throws InterruptedException {
        try {
            return new ProcessBuilder("scrapy", "version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    private static List<String> java(List<String> rest) {
        List<String> arguments = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        arguments.addAll(rest);
        return arguments;
    }
}
