package dev.courant.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.fetch.FetchResult.Failure;
import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.FetchResult.Reason;
import dev.courant.crawler.site.Certificates;
import dev.courant.crawler.site.RawSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;

/** What is wrong with a server's TLS is named, and never passed over. */
class TlsTest {
    private static final Limits LIMITS =
            new Limits(64 * 1024, Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final Certificates certificates = new Certificates();
    private final Fetcher fetcher = Fetchers.of(
            new AddressGuard(true, true),
            null,
            certificates.trusted(),
            Dns.SYSTEM,
            new UserAgent("Courant/1 (+https://example.org)"),
            Clock.systemUTC());

    @Test
    void readsOverTls() {
        try (RawSite site = new RawSite(certificates.valid()).on("/", ANSWER)) {
            assertThat(fetch(site))
                    .isInstanceOfSatisfying(
                            Answer.class,
                            answer -> assertThat(answer.body()).asString().isEqualTo("ok"));
        }
    }

    @Test
    void namesWhatIsWrongWithACertificate() {
        assertThat(refused(certificates.expired())).contains("has expired");
        assertThat(refused(certificates.notYetValid())).contains("not valid yet");
        assertThat(refused(certificates.ofAnotherHost())).contains("another host's");
        assertThat(refused(certificates.ofUnknownAuthority())).contains("unknown authority");
        assertThat(refused(certificates.selfSigned())).contains("unknown authority");
    }

    private String refused(SSLContext certificate) {
        try (RawSite site = new RawSite(certificate).on("/", ANSWER)) {
            Failure failure = (Failure) fetch(site);
            assertThat(failure.reason()).isEqualTo(Reason.TLS_FAILED);
            assertThat(site.heads()).as("nothing is asked").noneMatch(head -> head.startsWith("GET"));
            return failure.detail();
        }
    }

    @Test
    void namesAHandshakeThatFails() {
        try (RawSite site = new RawSite(certificates.valid(), "TLSv1.1").on("/", ANSWER)) {
            Failure failure = (Failure) fetch(site);
            assertThat(failure.reason()).isEqualTo(Reason.TLS_FAILED);
            assertThat(failure.detail()).startsWith("TLS handshake: ");
        }
    }

    @Test
    void aHandshakeThatNeverComesIsATimeout() throws IOException {
        Limits hasty = new Limits(1_000, Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(2));
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            String url = "https://127.0.0.1:" + silent.getLocalPort() + "/";

            assertThat(fetcher.fetch(url, "*/*", hasty))
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT));
        }
    }

    private FetchResult fetch(RawSite site) {
        return fetcher.fetch(site.url("/"), "*/*", LIMITS);
    }
}
