package dev.courant.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.fetch.FetchResult.Failure;
import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.FetchResult.Reason;
import dev.courant.crawler.site.Certificates;
import dev.courant.crawler.site.LocalProxy;
import dev.courant.crawler.site.NastySite;
import dev.courant.crawler.site.RawSite;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a proxy, the guard is where it was: before any connection to whatever address. */
class ProxyTest {
    private static final Limits LIMITS =
            new Limits(64 * 1024, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));

    private final Certificates certificates = new Certificates();
    private final LocalProxy proxy = new LocalProxy();

    @AfterEach
    void close() {
        proxy.close();
    }

    private Fetcher fetcher(AddressGuard guard, String url, Dns dns) {
        return Fetchers.of(
                guard,
                ProxyServer.of(url),
                certificates.trusted(),
                dns,
                new UserAgent("Courant/1 (+https://example.org)"),
                Clock.systemUTC());
    }

    private Fetcher fetcher() {
        return fetcher(new AddressGuard(true, true), proxy.url(), Dns.SYSTEM);
    }

    @Test
    void everythingGoesThroughATunnelToAnAddress() {
        try (RawSite plain = new RawSite().on("/", NastySite.page(""));
                RawSite secure = new RawSite(certificates.valid()).on("/", NastySite.page(""))) {
            for (RawSite site : List.of(plain, secure)) {
                String url = site.url("/").replace("http://127.0.0.1", "http://localhost");

                assertThat(fetcher().fetch(url, "*/*", LIMITS)).isInstanceOf(Answer.class);
                assertThat(proxy.asked().getLast()).startsWith("CONNECT 127.0.0.1:" + site.port() + " HTTP/1.1\n");
            }
        }
    }

    @Test
    void whatTheGuardRefusesTheProxyIsNotAskedFor() {
        AtomicInteger lookups = new AtomicInteger();
        Dns rebinding =
                name -> List.of(InetAddress.ofLiteral(lookups.getAndIncrement() == 0 ? "8.8.8.8" : "169.254.169.254"));
        Fetcher guarded = fetcher(new AddressGuard(false, true), proxy.url(), rebinding);
        guarded.fetch("http://rebinding.example/", "*/*", LIMITS);
        assertThat(proxy.asked()).singleElement().asString().startsWith("CONNECT 8.8.8.8:80 ");

        for (String url : List.of(
                "http://rebinding.example/",
                "https://rebinding.example/",
                "http://127.0.0.1:8080/",
                "http://[::ffff:10.0.0.1]/",
                "http://8.8.8.8:25/")) {
            assertThat(guarded.fetch(url, "*/*", LIMITS))
                    .as(url)
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.reason()).isEqualTo(Reason.REFUSED_ADDRESS));
        }
        assertThat(proxy.asked()).hasSize(1);
    }

    @Test
    void saysItsNameAndPassword() {
        try (RawSite site = new RawSite().on("/", NastySite.page(""))) {
            Fetcher known = fetcher(
                    new AddressGuard(true, true),
                    proxy.url().replace("http://", "http://courant:s%3Acret@"),
                    Dns.SYSTEM);

            assertThat(known.fetch(site.url("/"), "*/*", LIMITS)).isInstanceOf(Answer.class);
            assertThat(proxy.asked().getLast()).contains("Proxy-Authorization: Basic Y291cmFudDpzOmNyZXQ=");
            assertThat(site.heads()).noneMatch(head -> head.contains("Proxy-Authorization"));
        }
    }

    @Test
    void aProxyThatReachesNothingSaysSoOfTheSite() {
        proxy.answering("HTTP/1.1 502 No\r\n\r\n");

        assertThat(fetcher().fetch("http://127.0.0.1:8080/", "*/*", LIMITS))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.reason()).isEqualTo(Reason.CONNECTION_FAILED);
                    assertThat(failure.detail()).contains("opens no tunnel to 127.0.0.1:8080: it answers 502");
                });
    }

    @Test
    void aProxyThatIsAwayIsNoneOfTheSitesDoing() {
        proxy.close();

        assertThat(fetcher().fetch("http://127.0.0.1:8080/", "*/*", LIMITS))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo(Reason.NO_PROXY));
    }

    @Test
    void aProxyThatBreaksOffIsNamed() {
        proxy.resetting();

        assertThat(fetcher().fetch("http://127.0.0.1:8080/", "*/*", LIMITS))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.reason()).isEqualTo(Reason.NO_PROXY);
                    assertThat(failure.detail()).contains("proxy");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", "What?\n\n", ""})
    void aProxyThatOpensNoTunnelIsNamed(String answer) {
        proxy.answering(answer);

        assertThat(fetcher().fetch("http://127.0.0.1:8080/", "*/*", LIMITS))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.reason()).isEqualTo(Reason.NO_PROXY);
                    assertThat(failure.detail()).contains("proxy");
                });
    }

    @Test
    void aNameThatNobodyKnowsIsTheProxysOrTheSites() {
        Fetcher lost = fetcher(new AddressGuard(true, true), "http://no-such-proxy.invalid:3128", Dns.SYSTEM);

        assertThat(lost.fetch("http://127.0.0.1:8080/", "*/*", LIMITS))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.reason()).isEqualTo(Reason.NO_PROXY);
                    assertThat(failure.detail()).contains("no-such-proxy.invalid");
                });
        assertThat(fetcher().fetch("http://no-such-host.invalid/", "*/*", LIMITS))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo(Reason.UNKNOWN_HOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy:3128",
                "https://proxy:443",
                "socks://p:1",
                "http://",
                "http://p:1/x",
                "http://u:secret@p:0"
            })
    void whatIsNoProxyIsRefusedWithoutItsPassword(String url) {
        assertThatThrownBy(() -> ProxyServer.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no proxy such as")
                .hasMessageNotContaining("secret@");
        assertThat(ProxyServer.of("http://u:secret@p:3128")).asString().isEqualTo("http://p:3128");
    }
}
