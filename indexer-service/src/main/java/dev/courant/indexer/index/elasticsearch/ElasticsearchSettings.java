package dev.courant.indexer.index.elasticsearch;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Elasticsearch.
 *
 * @param url the nodes to talk to, e.g. {@code http://localhost:9200}, parted by commas
 * @param apiKey an API key in its encoded form; none on an open cluster
 * @param connectTimeout 100 ms to 1 min
 * @param requestTimeout how long an answer may take, 1 s to 2 min
 * @param bulkBytes the size, 64 KiB to 64 MiB, at which a bulk request is closed and the next one begun
 */
@ConfigurationProperties(ElasticsearchSettings.PREFIX)
public record ElasticsearchSettings(
        @Bindable(defaultValue = "http://localhost:9200") List<String> url,

        @Nullable String apiKey,

        @Bindable(defaultValue = "2s") Duration connectTimeout,
        @Bindable(defaultValue = "30s") Duration requestTimeout,
        @Bindable(defaultValue = "8388608") int bulkBytes) {

    public static final String PREFIX = "courant.indexer.elasticsearch";

    public ElasticsearchSettings {
        url = List.copyOf(url);
        require(!url.isEmpty() && url.stream().allMatch(ElasticsearchSettings::isHttp), "url", "http(s) URLs", url);
        requireWithin("connect-timeout", connectTimeout, Duration.ofMillis(100), Duration.ofMinutes(1));
        requireWithin("request-timeout", requestTimeout, Duration.ofSeconds(1), Duration.ofMinutes(2));
        require(bulkBytes >= 64 << 10 && bulkBytes <= 64 << 20, "bulk-bytes", "65536 to 67108864", bulkBytes);
    }

    private static boolean isHttp(String url) {
        URI uri = URI.create(url.strip());
        return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    }

    private static void requireWithin(String key, Duration value, Duration min, Duration max) {
        require(value.compareTo(min) >= 0 && value.compareTo(max) <= 0, key, min + " to " + max, value);
    }

    private static void require(boolean holds, String key, String allowed, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(PREFIX + "." + key + " must be " + allowed + ", not " + value);
        }
    }
}
