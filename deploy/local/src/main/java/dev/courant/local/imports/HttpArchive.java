package dev.courant.local.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An archive behind an http(s) URL. A connection that breaks is made again where it broke, with {@code Range} and
 * {@code If-Range} (RFC 9110, 13.1.5 and 14.2); a server that knows no ranges sends everything again, and what is known is passed over.
 */
final class HttpArchive implements Archive {
    private static final Duration CONNECT = Duration.ofSeconds(30);
    private static final Duration FIRST_BYTE = Duration.ofMinutes(2);

    private final URI uri;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(CONNECT)
            .build();
    private long size = -1;
    private @Nullable String etag;

    HttpArchive(URI uri) {
        this.uri = uri;
    }

    @Override
    public String name() {
        return uri.toString();
    }

    @Override
    public long size() throws IOException {
        if (size < 0) {
            request(0).body().close();
        }
        return size;
    }

    @Override
    public InputStream open(long position) throws IOException {
        return ResumedStream.open(this::from, position);
    }

    /** One request; the stream ends early, with an exception, where the connection does. */
    private InputStream from(long position) throws IOException {
        HttpResponse<InputStream> response = request(position);
        if (response.statusCode() == 200) {
            response.body().skipNBytes(position);
        }
        return response.body();
    }

    private HttpResponse<InputStream> request(long position) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(FIRST_BYTE);
        if (position > 0) {
            request.header("Range", "bytes=" + position + "-");
            if (etag != null && !etag.startsWith("W/")) {
                request.header("If-Range", etag);
            }
        }
        try {
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            require(response, position);
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private void require(HttpResponse<InputStream> response, long position) throws IOException {
        int status = response.statusCode();
        if (status != 200 && !(status == 206 && position > 0)) {
            response.body().close();
            // A server that has no more than this answers 416 to a range behind its end.
            throw status >= 400 && status < 500 && status != 408 && status != 429
                    ? new UnreachableException("HTTP status " + status)
                    : new IOException("HTTP status " + status);
        }
        String tag = response.headers().firstValue("ETag").orElse(null);
        if (etag != null && tag != null && !etag.equals(tag)) {
            response.body().close();
            throw new UnreachableException("it has changed meanwhile (ETag " + etag + ", now " + tag + ")");
        }
        etag = tag;
        if (status == 200) {
            size = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        }
    }
}
