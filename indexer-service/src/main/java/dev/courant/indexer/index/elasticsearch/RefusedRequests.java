package dev.courant.indexer.index.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import org.elasticsearch.client.ResponseException;

/** Tells a bulk request that is refused for what is in it from one that merely failed. */
final class RefusedRequests {
    private static final int BAD_REQUEST = 400;
    private static final int CONTENT_TOO_LARGE = 413;

    private RefusedRequests() {}

    /**
     * A 413 counts whatever its body: Elasticsearch, and proxies before it, answer large requests without the JSON of an
     * error, of which the client makes an exception of its transport.
     */
    static boolean isOne(Exception e) {
        return switch (e) {
            case ElasticsearchException error -> error.status() == CONTENT_TOO_LARGE || error.status() == BAD_REQUEST;
            case TransportException answer -> answer.statusCode() == CONTENT_TOO_LARGE;
            case ResponseException answer ->
                answer.getResponse().getStatusLine().getStatusCode() == CONTENT_TOO_LARGE;
            default -> false;
        };
    }
}
