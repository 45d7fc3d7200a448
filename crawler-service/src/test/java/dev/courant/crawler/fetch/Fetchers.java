package dev.courant.crawler.fetch;

import java.time.Clock;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import org.jspecify.annotations.Nullable;

/** Fetchers as in operation, but for whom they trust and what names they know. */
public final class Fetchers {
    private Fetchers() {}

    /**
     * A fetcher.
     *
     * @param trusted whose certificates are taken
     * @param dns how names are looked up
     */
    public static Fetcher of(
            AddressGuard guard,
            @Nullable ProxyServer proxy,
            HandshakeCertificates trusted,
            Dns dns,
            UserAgent userAgent,
            Clock clock) {
        OkHttpClient client = GuardedClient.create(new GuardedSockets(guard, proxy), clock)
                .newBuilder()
                .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
                .dns(dns)
                .build();
        return new OkHttpFetcher(client, userAgent, clock);
    }
}
