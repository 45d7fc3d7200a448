package dev.courant.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of one request. */
public sealed interface FetchResult {
    /** When the request went out, or when it was given up before that: a connection attempt troubles a host as well. */
    Instant sentAt();

    /**
     * An answer that is no redirect.
     *
     * @param truncated whether the body was cut at the limit
     * @param body with its content-encoding undone
     */
    record Answer(int status, AnswerHeaders headers, byte[] body, boolean truncated, Instant sentAt)
            implements FetchResult {
        /**
         * Whether it is what was asked for (200, 203). The other codes of success promise none of it: 202 is what some
         * firewalls send along with a riddle, 204 and 205 have no content, 206 is a part that nobody asked for.
         */
        public boolean isSuccess() {
            return status == 200 || status == 203;
        }
    }

    /** An answer that names another URL, in its one spelling. */
    record Redirect(int status, String target, Instant sentAt) implements FetchResult {}

    /**
     * No usable answer.
     *
     * @param connected whether a connection came about; if none did, no other URL of the same site fares better now
     */
    record Failure(Reason reason, String detail, Instant sentAt, boolean connected) implements FetchResult {
        /** One that says nothing of the site's other URLs. */
        public Failure(Reason reason, String detail, Instant sentAt) {
            this(reason, detail, sentAt, true);
        }
    }

    /** Why there was no usable answer. */
    enum Reason {
        /** The URL or the address connected to is one that must not be asked. */
        REFUSED_ADDRESS,
        UNKNOWN_HOST,
        /** No connection, or it broke before the answer's head. */
        CONNECTION_FAILED,
        /** Our own proxy is away or does not let us in: nothing was asked of the host, and it is none of its doing. */
        NO_PROXY,
        TLS_FAILED,
        TIMEOUT,
        /** What came is no HTTP, or its head is one that no honest server sends: too large, or contradicting itself. */
        BAD_ANSWER,
        /** The body is encoded in a way that we never said we understand. */
        UNKNOWN_ENCODING,
        /** The body breaks off, or is not encoded as it says. */
        BROKEN_BODY
    }

    /**
     * The limits of one request.
     *
     * @param bodyBytes after decompression; the rest is cut
     * @param firstByte the longest silence, so also the time to the first byte
     * @param total from start to the last byte
     */
    record Limits(int bodyBytes, Duration connect, Duration firstByte, Duration total) {
        /** The same times with room for another body. */
        public Limits withBodyBytes(int bytes) {
            return new Limits(bytes, connect, firstByte, total);
        }
    }

    /**
     * The headers that matter later. A value that holds control characters is left out.
     *
     * @param link all its values, parted by commas
     * @param cacheControl all its values, parted by commas
     * @param robotsTag the lines of {@code X-Robots-Tag}, parted by line feeds: a robot's name holds within its line
     * @param contentUsage the lines of {@code Content-Usage}, parted by commas
     */
    record AnswerHeaders(
            @Nullable String contentType,
            @Nullable String contentLanguage,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String retryAfter,
            @Nullable String link,
            @Nullable String robotsTag,
            @Nullable String tdmReservation,
            @Nullable String contentUsage,
            @Nullable String cacheControl,
            @Nullable String expires,
            @Nullable String age) {}
}
