package dev.courant.local.newspapers;

import java.time.Instant;

/**
 * An arrival at a sample newspaper.
 *
 * @param at when it arrived
 * @param host {@code 127.0.0.1:port} of the newspaper
 * @param path with the query, as it was sent
 * @param status what was answered
 * @param coding the {@code Content-Encoding} of the body that was sent; empty for none
 */
public record Request(Instant at, String host, String path, int status, String coding) {
    /** The absolute URL, without its query. */
    public String url() {
        int query = path.indexOf('?');
        return "http://" + host + (query < 0 ? path : path.substring(0, query));
    }
}
