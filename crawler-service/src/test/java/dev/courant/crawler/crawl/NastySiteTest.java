package dev.courant.crawler.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.Knowledge;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.site.Certificates;
import dev.courant.crawler.site.NastyHosts;
import dev.courant.crawler.site.NastySite;
import dev.courant.crawler.site.RawSite;
import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.events.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the crawler to the tables of {@link NastyTraps}; the whole is one crawl. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NastySiteTest {
    private final Certificates certificates = new Certificates();
    private final RawSite raw = new RawSite();
    private final NastySite site = new NastySite(raw);
    private final NastyHosts hosts = new NastyHosts().withRobots().withTls(certificates);
    private final NastyCrawl crawl = new NastyCrawl(certificates);
    private final Map<String, String> redirects = new LinkedHashMap<>();
    private Instant end = Instant.MIN;

    static Stream<List<String>> pages() {
        return NastyTraps.rows(NastyTraps.PAGES);
    }

    static Stream<List<String>> hosts() {
        return NastyTraps.rows(NastyTraps.HOSTS);
    }

    static Stream<List<String>> patience() {
        return NastyTraps.rows(NastyTraps.PATIENCE);
    }

    static Stream<List<String>> elsewhere() {
        return NastyTraps.rows(NastyTraps.ELSEWHERE);
    }

    @BeforeAll
    void crawlAll() {
        NastyTraps.rows(NastyTraps.PATIENCE)
                .forEach(row -> hosts.askingForPatience(Integer.parseInt(row.get(0)), row.get(1)));
        List<String> named = new ArrayList<>(NastyTraps.rows(NastyTraps.PAGES)
                .map(row -> raw.url(row.get(0)))
                .toList());
        named.removeAll(List.of(raw.url("/redirect/chain/5"), raw.url("/redirect/ring/2")));
        List<String> awaited = new ArrayList<>();
        NastyTraps.rows(NastyTraps.ELSEWHERE).forEach(row -> {
            redirects.put(row.get(0), site.redirectTo(target(row)));
            awaited.add(endOf(row));
        });
        redirects.values().forEach(path -> named.add(raw.url(path)));
        hosts.hosts().values().forEach(host -> named.add(host.url(NastyHosts.NEWS)));
        crawl.home.text("/feed", "application/rss+xml", Crawl.rss(named.toArray(String[]::new)));
        awaited.addAll(named);
        crawl.start(List.of(crawl.home.url("/feed")));
        crawl.awaitAll(awaited);
        end = Instant.now();
    }

    private String target(List<String> elsewhere) {
        return elsewhere.get(0).replace("PORT", Integer.toString(raw.port()));
    }

    private RawSite host(String name) {
        return Objects.requireNonNull(hosts.hosts().get(name), name);
    }

    private String endOf(List<String> elsewhere) {
        return CanonicalUrls.of(target(elsewhere))
                .orElseGet(() -> raw.url(Objects.requireNonNull(redirects.get(elsewhere.get(0)))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageEndsSo(List<String> row) {
        String url = raw.url(row.get(0));
        String published = row.get(2);

        assertThat(outcome(url)).isEqualTo(Outcome.valueOf(row.get(1)));
        Page page = crawl.page(url).orElse(null);
        if (published.isEmpty()) {
            assertThat(page).isNull();
        } else {
            assertThat(page).isNotNull();
            assertThat(page.truncated()).isEqualTo(published.equals("part"));
            String body = new String(page.body(), StandardCharsets.ISO_8859_1);
            switch (published) {
                case "whole" -> assertThat(body).isEqualTo(NastySite.PAGE);
                case "part" -> assertThat(body).hasSize(NastyCrawl.MAX_BODY);
                default -> assertThat(body).startsWith(published);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void nothingIsAskedForThere(List<String> row) {
        assertThat(outcome(endOf(row))).isEqualTo(Outcome.valueOf(row.get(1)));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aPageOfThisHostEndsSo(List<String> row) {
        RawSite host = host(row.get(0));
        Outcome outcome = Outcome.valueOf(row.get(1));

        assertThat(outcome(host.url(NastyHosts.NEWS))).isEqualTo(outcome);
        assertThat(host.heads().stream().filter(head -> head.startsWith("GET " + NastyHosts.NEWS)))
                .hasSize(outcome == Outcome.PUBLISHED ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("patience")
    void aHostIsLeftAloneForSoLong(List<String> row) {
        RawSite host = host("patience " + row.get(0) + " " + row.get(1));
        Knowledge known = crawl.find(host.url(NastyHosts.NEWS)).orElseThrow();
        Instant asked = known.lastFetchedAt();

        assertThat(known.outcome()).isEqualTo(Outcome.OVERLOADED);
        assertThat(asked).isNotNull();
        assertThat(known.hostDueAt())
                .isBetween(asked.plus(Duration.parse(row.get(2))), end.plus(Duration.parse(row.get(3))));
    }

    @Test
    void everyTrapHasItsRow() {
        Set<String> rows =
                NastyTraps.rows(NastyTraps.PAGES).map(row -> row.get(0)).collect(Collectors.toSet());
        assertThat(raw.known().stream()
                        .filter(path -> !path.startsWith("/elsewhere/") && !path.startsWith("/redirect/chain/")))
                .allMatch(path -> rows.contains(path) || path.equals("/fine/too"));
        assertThat(NastyTraps.rows(NastyTraps.HOSTS).map(row -> row.get(0)))
                .containsAll(hosts.hosts().keySet().stream()
                        .filter(name -> !name.startsWith("patience "))
                        .toList());
    }

    @Test
    void whatAServerIsMadeToSayInPassingIsNotPassedOn() {
        assertThat(crawl.page(raw.url("/head/bare-carriage-return"))
                        .orElseThrow()
                        .etag())
                .isNull();
        assertThat(crawl.page(raw.url("/head/null-character")).orElseThrow().contentLanguage())
                .isNull();
        assertThat(raw.heads()).noneMatch(head -> head.contains("\nSet-Cookie") || head.contains("\nAuthorization"));
    }

    @Test
    void aPageLeadsNowhere() {
        assertThat(raw.heads())
                .noneMatch(head -> head.contains("day=2") || head.contains("sid=2") || head.contains("colour=red"));
    }

    private Outcome outcome(String url) {
        return crawl.find(url).map(Knowledge::outcome).orElseThrow();
    }

    @AfterAll
    void close() throws InterruptedException {
        crawl.close();
        site.close();
        hosts.close();
    }
}
