package dev.courant.crawler.fetch;

import java.io.IOException;
import java.net.Proxy;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** OkHttp, with all that it would do by itself switched off. */
final class GuardedClient {
    /** Where a {@code Retry-After} header is kept. */
    static final String RETRY_AFTER = "Courant-Retry-After";

    private static final int IDLE_CONNECTIONS = 256;

    /** Many servers close after 5 s; a request that crosses the closing fails, because nothing is repeated. */
    private static final int IDLE_SECONDS = 2;

    private GuardedClient() {}

    static OkHttpClient create(GuardedSockets sockets, Clock clock) {
        KeptConnections connections = new KeptConnections();
        return new OkHttpClient.Builder()
                .socketFactory(sockets)
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .addNetworkInterceptor(GuardedClient::hideRetryAfter)
                .addNetworkInterceptor(AnswerHead::checked)
                .addNetworkInterceptor(connections::checked)
                .addNetworkInterceptor(UnaskedBytes::refused)
                .eventListener(new Events(clock, connections))
                .build();
    }

    /** The same client, for requests that shall not meet a connection that another one left behind. */
    static OkHttpClient withFreshConnections(OkHttpClient client) {
        return client.newBuilder()
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
                .build();
    }

    /** OkHttp repeats a 503 with {@code Retry-After: 0} at once, which no setting prevents. */
    private static Response hideRetryAfter(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String retryAfter = response.header("Retry-After");
        return retryAfter == null
                ? response
                : response.newBuilder()
                        .removeHeader("Retry-After")
                        .header(RETRY_AFTER, retryAfter)
                        .build();
    }

    private static final class Events extends EventListener {
        private final Clock clock;
        private final KeptConnections connections;

        private Events(Clock clock, KeptConnections connections) {
            this.clock = clock;
            this.connections = connections;
        }

        @Override
        public void requestHeadersStart(Call call) {
            SendTime sendTime = call.request().tag(SendTime.class);
            if (sendTime != null) {
                sendTime.set(clock.instant());
            }
        }

        @Override
        public void connectionReleased(Call call, Connection connection) {
            connections.released(connection);
        }
    }
}
