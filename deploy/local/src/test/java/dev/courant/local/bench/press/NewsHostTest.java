package dev.courant.local.bench.press;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.servers.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsHostTest {
    private static final int HOST = 0;

    private final Newsroom newsroom = new Newsroom(1);
    private final GeneratedArticle article = newsroom.article(0);
    private final GeneratedArticle unlisted = newsroom.article(1);
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = FreePorts.next();
    private final Issue issue = new Issue(1, 0, 1, Duration.ZERO);
    private NewsHost host;

    @BeforeEach
    void start() throws IOException {
        Map<String, NewsHost.Printed> printed = Map.of(
                article.path(), NewsHost.print(newsroom, article, port),
                unlisted.path(), NewsHost.print(newsroom, unlisted, port));
        host = NewsHost.start(port, HOST, newsroom, printed, () -> issue);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void articlesArePackedForThoseWhoTakeIt() throws Exception {
        HttpResponse<byte[]> packed = get(article.path(), "gzip");
        byte[] plain = get(article.path(), "identity").body();
        assertThat(packed.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(new PackedPage(packed.body(), "").plain()).isEqualTo(plain);
        assertThat(new String(plain, StandardCharsets.UTF_8))
                .contains(Markup.escape(article.paragraphs().getFirst()));
    }

    @Test
    void theListNamesTheIssuesArticlesOnceAndNoOthersEver() throws Exception {
        assertThat(list()).contains(article.path()).doesNotContain(unlisted.path());
        assertThat(list()).contains("urlset").doesNotContain(article.path(), unlisted.path());
    }

    private String list() throws Exception {
        return new String(get(NewsList.of(HOST).path(), "identity").body(), StandardCharsets.UTF_8);
    }

    @Test
    void requestsForItsArticlesAreNoticed() throws Exception {
        get(unlisted.path(), "gzip");
        assertThat(issue.firstRequest()).isEmpty();
        get(article.path(), "gzip");
        assertThat(issue.firstRequest()).isPresent();
    }

    @Test
    void anythingElseIsNotFound() throws Exception {
        assertThat(get("/older/1", "gzip").statusCode()).isEqualTo(404);
        assertThat(get("/robots.txt", "gzip").statusCode()).isEqualTo(200);
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(NewsHost.base(port) + path))
                .header("Accept-Encoding", encoding)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
