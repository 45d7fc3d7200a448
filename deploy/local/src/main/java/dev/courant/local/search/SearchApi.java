package dev.courant.local.search;

import dev.courant.local.console.UserError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The indexer's search API. */
public final class SearchApi {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String url;

    /** At an address without a slash at the end. */
    public SearchApi(String url) {
        this.url = url;
    }

    /**
     * The API's answer as it is: JSON.
     *
     * @throws UserError if the API refuses the query or does not answer, with what it says
     */
    public String json(SearchQuery query) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + query.path()))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new UserError("The search answers: " + problem(answer));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UserError("The search at " + url + " does not answer; see `./courant status`.", e);
        }
    }

    /** The sentence of a problem document (RFC 9457), else whatever was answered. */
    private static String problem(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body()).path("detail").asString(answer.body());
        } catch (JacksonException e) {
            return answer.statusCode() + " " + answer.body();
        }
    }

    /** The answer's hits. */
    public SearchHits search(SearchQuery query) throws InterruptedException {
        return SearchHits.parse(json(query));
    }
}
