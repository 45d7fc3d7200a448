package dev.courant.crawler.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.crawler.fetch.AddressGuard;
import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.Fetcher;
import dev.courant.crawler.fetch.Fetchers;
import dev.courant.crawler.fetch.UserAgent;
import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.frontier.Knowledge;
import dev.courant.crawler.site.Certificates;
import dev.courant.crawler.site.LocalSite;
import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.events.Page;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;

/**
 * A crawl as in operation, in a hurry, of what a feed on a decent site names. Its guard lets this machine pass and nothing
 * else. It knows some names of its own; {@code rebinding.example} is this machine once, and then a cloud's metadata service.
 */
final class NastyCrawl implements AutoCloseable {
    /** Of what is published, in bytes. */
    static final int MAX_BODY = Crawl.MAX_BODY;

    private static final Limits HASTY =
            new Limits(MAX_BODY, Duration.ofMillis(700), Duration.ofMillis(700), Duration.ofMillis(1_500));

    private static final Map<String, String> NAMES = Map.of(
            "compatible.example", "::169.254.169.254",
            "nat64.example", "64:ff9b::a9fe:a9fe",
            "6to4.example", "2002:a9fe:a9fe::1",
            "teredo.example", "2001:0:4136:e378:8000:63bf:5601:5601",
            "local.example", "fd00:ec2::254",
            "link-local.example", "fe80::1",
            "unspecified.example", "::");

    final LocalSite home = new LocalSite();
    private final Crawl crawl = new Crawl(List.of());
    private final AtomicInteger lookups = new AtomicInteger();

    NastyCrawl(Certificates certificates) {
        UserAgent userAgent = new UserAgent("Courant/1");
        Fetcher hasty = Fetchers.of(
                new AddressGuard(true, false),
                null,
                certificates.trusted(),
                this::lookUp,
                userAgent,
                Clock.systemUTC());
        crawl.around = usual -> (url, accept, known, limits) ->
                hasty.fetch(url, accept, known, HASTY.withBodyBytes(limits.bodyBytes()));
    }

    private List<InetAddress> lookUp(String name) throws UnknownHostException {
        if (name.equals("rebinding.example")) {
            boolean isFirst = lookups.getAndIncrement() == 0;
            return List.of(InetAddress.ofLiteral(isFirst ? "127.0.0.1" : "169.254.169.254"));
        }
        String address = NAMES.get(name);
        return address == null ? Dns.SYSTEM.lookup(name) : List.of(InetAddress.ofLiteral(address));
    }

    /** Begins; without feeds with the sitemaps that the robots.txt of the decent site names. */
    void start(List<String> feeds) {
        crawl.start(home, Duration.ZERO, feeds);
    }

    /** Returns once each of the URLs has come to something. */
    void awaitAll(Collection<String> urls) {
        await().atMost(Duration.ofSeconds(45))
                .untilAsserted(() -> assertThat(urls).allMatch(this::hasOutcome));
    }

    /** Returns once nothing is left to do. */
    void awaitEnd() {
        await().atMost(Duration.ofSeconds(45))
                .until(() -> crawl.isAnnounced() && crawl.frontier.counts().equals(new FrontierCounts(0, 0, 0)));
    }

    /** Whether it came to something that stays: ended, or failed so that it waits for long. */
    private boolean hasOutcome(String url) {
        return find(url)
                .filter(known -> known.outcome() != null)
                .filter(known -> known.state() == Knowledge.State.ENDED
                        || known.state() == Knowledge.State.RESTING
                        || (known.dueAt() != null
                                && known.dueAt()
                                        .isAfter(Clock.systemUTC().instant().plusSeconds(10)))
                        || known.hostDueAt().isAfter(Clock.systemUTC().instant().plusSeconds(10)))
                .isPresent();
    }

    Optional<Knowledge> find(String url) {
        return crawl.frontier.find(canonical(url));
    }

    private static String canonical(String url) {
        return CanonicalUrls.of(url).orElse(url);
    }

    /** What was published of a URL. */
    Optional<Page> page(String url) {
        return crawl.published().stream()
                .filter(page -> page.canonicalUrl().equals(canonical(url)))
                .findFirst();
    }

    @Override
    public void close() {
        try {
            crawl.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        home.close();
    }
}
