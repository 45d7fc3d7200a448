package dev.courant.indexer.index.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;

/** The one connection of this process. It opens when it is first used, so an Elasticsearch that is down delays no start. */
@Factory
public final class ElasticsearchConnection {
    @Singleton
    @Bean(preDestroy = "close")
    RestClient restClient(ElasticsearchSettings settings) {
        HttpHost[] hosts =
                settings.url().stream().map(String::strip).map(HttpHost::create).toArray(HttpHost[]::new);
        int connectMillis = Math.toIntExact(settings.connectTimeout().toMillis());
        int requestMillis = Math.toIntExact(settings.requestTimeout().toMillis());
        return RestClient.builder(hosts)
                .setDefaultHeaders(headers(settings))
                .setRequestConfigCallback(
                        config -> config.setConnectTimeout(connectMillis).setSocketTimeout(requestMillis))
                .build();
    }

    @Singleton
    ElasticsearchClient client(RestClient restClient) {
        return new ElasticsearchClient(new RestClientTransport(restClient, new Jackson3JsonpMapper()));
    }

    private static Header[] headers(ElasticsearchSettings settings) {
        String apiKey = settings.apiKey();
        return apiKey == null || apiKey.isBlank()
                ? new Header[0]
                : new Header[] {new BasicHeader("Authorization", "ApiKey " + apiKey)};
    }
}
