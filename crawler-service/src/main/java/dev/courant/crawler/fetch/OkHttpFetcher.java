package dev.courant.crawler.fetch;

import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.fetch.FetchResult.AnswerHeaders;
import dev.courant.crawler.fetch.FetchResult.Failure;
import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.FetchResult.Reason;
import dev.courant.crawler.fetch.FetchResult.Redirect;
import dev.courant.crawler.url.CanonicalUrls;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Fetches with OkHttp: HTTP/2 and kept connections in a blocking API that suits virtual threads, and a socket factory
 * through which every connection goes, so that {@link AddressGuard} sees the address actually connected to.
 *
 * <p>Whatever OkHttp would do by itself that sends a second request (redirects, retries) is off: each request needs a slot.
 */
public final class OkHttpFetcher implements Fetcher {
    private final TimedClients clients;
    private final TimedClients fresh;
    private final UserAgent userAgent;
    private final Clock clock;

    /** A fetcher that connects to nothing that the guard objects to. */
    public OkHttpFetcher(AddressGuard guard, UserAgent userAgent, Clock clock) {
        this(guard, null, NameResolver.SYSTEM, userAgent, clock);
    }

    /**
     * A fetcher that connects to nothing that the guard objects to, neither itself nor through a proxy.
     *
     * @param proxy null to connect directly
     * @param names how host names are looked up
     */
    public OkHttpFetcher(
            AddressGuard guard, @Nullable ProxyServer proxy, NameResolver names, UserAgent userAgent, Clock clock) {
        this(
                GuardedClient.create(new GuardedSockets(guard, proxy), clock)
                        .newBuilder()
                        .dns(names::lookup)
                        .build(),
                userAgent,
                clock);
    }

    OkHttpFetcher(OkHttpClient client, UserAgent userAgent, Clock clock) {
        this.clients = new TimedClients(client);
        this.fresh = new TimedClients(GuardedClient.withFreshConnections(client));
        this.userAgent = userAgent;
        this.clock = clock;
    }

    @Override
    public FetchResult fetch(String url, String accept, Validators known, Limits limits) {
        SendTime sendTime = new SendTime();
        Request request;
        try {
            request = request(url, accept, known, sendTime);
        } catch (IllegalArgumentException e) {
            return new Failure(Reason.REFUSED_ADDRESS, "is no URL to ask for: " + e.getMessage(), clock.instant());
        }
        Optional<String> objection = AskableUrl.objection(request.url());
        if (objection.isPresent()) {
            return new Failure(Reason.REFUSED_ADDRESS, objection.get(), clock.instant());
        }
        try (Response response = ask(request, limits)) {
            return read(url, response, limits, sendTime.or(clock.instant()));
        } catch (IOException e) {
            return new Failure(
                    FailureReasons.of(e), FailureReasons.detail(e), sendTime.or(clock.instant()), sendTime.isKnown());
        }
    }

    private Request request(String url, String accept, Validators known, SendTime sendTime) {
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("User-Agent", userAgent.header())
                .header("Accept", accept)
                .header("Accept-Encoding", BodyReader.ACCEPT_ENCODING)
                .tag(SendTime.class, sendTime);
        add(request, "If-None-Match", known.etag());
        add(request, "If-Modified-Since", known.lastModified());
        return request.build();
    }

    private static void add(Request.Builder request, String name, @Nullable String value) {
        if (value != null) {
            request.header(name, value);
        }
    }

    private Response ask(Request request, Limits limits) throws IOException {
        try {
            return clients.newCall(request, limits).execute();
        } catch (KeptConnections.EndedConnectionException nothingWasSent) {
            return fresh.newCall(request, limits).execute();
        }
    }

    private static FetchResult read(String url, Response response, Limits limits, Instant sentAt) {
        Optional<String> target = redirect(url, response);
        if (target.isPresent()) {
            return new Redirect(response.code(), target.get(), sentAt);
        }
        try {
            BodyReader.Body body = BodyReader.read(
                    response.body().byteStream(),
                    AnswerHead.all(response, "Content-Encoding", ", "),
                    limits.bodyBytes());
            return new Answer(response.code(), headers(response), body.bytes(), body.truncated(), sentAt);
        } catch (IOException e) {
            return new Failure(FailureReasons.ofBody(e), FailureReasons.detail(e), sentAt);
        }
    }

    private static Optional<String> redirect(String url, Response response) {
        String location = response.header("Location");
        return switch (response.code()) {
            case 301, 302, 303, 307, 308 ->
                Optional.ofNullable(location).flatMap(reference -> CanonicalUrls.resolve(url, reference));
            default -> Optional.empty();
        };
    }

    private static AnswerHeaders headers(Response response) {
        return new AnswerHeaders(
                AnswerHead.last(response, "Content-Type"),
                AnswerHead.last(response, "Content-Language"),
                AnswerHead.last(response, "ETag"),
                AnswerHead.last(response, "Last-Modified"),
                AnswerHead.last(response, GuardedClient.RETRY_AFTER),
                AnswerHead.all(response, "Link", ", "),
                AnswerHead.all(response, "X-Robots-Tag", "\n"),
                AnswerHead.last(response, "tdm-reservation"),
                AnswerHead.all(response, "Content-Usage", ", "),
                AnswerHead.all(response, "Cache-Control", ", "),
                AnswerHead.last(response, "Expires"),
                AnswerHead.last(response, "Age"));
    }
}
