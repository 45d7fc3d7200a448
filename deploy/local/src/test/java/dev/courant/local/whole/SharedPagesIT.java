package dev.courant.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.local.search.SearchApi;
import dev.courant.local.search.SearchHits;
import dev.courant.local.search.SearchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real pages, from outside the project: run where the property {@code courant.shared} names their folder. */
@EnabledIfSystemProperty(named = "courant.shared", matches = ".+")
@ExtendWith(SharedSystem.class)
class SharedPagesIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path SHARED = Path.of(System.getProperty("courant.shared", "."));

    private final Commands courant = new Commands();

    @Test
    void everyPageOfTheArchiveEndsAndHeadlinesAreFound(RunningSystem running) throws Exception {
        Path archive = SHARED.resolve("corpora").resolve("pages.warc.gz");
        assertThat(courant.run("import", archive.toString())).isZero();
        assertThat(courant.printed())
                .contains("skipped 0")
                .containsPattern("377 pages = \\d+ articles? \\+ \\d+ rejections? \\+ \\d+ in the DLQ( \\(.*\\))?\n");

        List<String> headlines = headlines();
        long found = 0;
        for (String headline : headlines) {
            found += search(running, headline).hits().isEmpty() ? 0 : 1;
        }
        // Not all: some headlines of the yardstick stand nowhere on their pages in these words.
        assertThat(found).isGreaterThan(headlines.size() / 2);
    }

    @Test
    void theSeedPageIsFoundByEveryQuery(RunningSystem running) throws Exception {
        Path seed = SHARED.resolve("seed");
        String url = "https://www.hunan.example.org/news/20251111.html";
        assertThat(courant.run("import", "--url", url, seed.resolve("page.html").toString()))
                .isZero();
        JsonNode expected = JSON.readTree(Files.readAllBytes(seed.resolve("expected.json")));
        for (JsonNode query : expected.path("queriesThatMustFindIt")) {
            assertThat(search(running, query.asString()).hits())
                    .as(query.asString())
                    .extracting(SearchHits.Hit::url)
                    .contains(url);
        }
    }

    private static SearchHits search(RunningSystem running, String query) throws InterruptedException {
        return new SearchApi(running.state().search()).search(SearchQuery.of(query));
    }

    private static List<String> headlines() throws IOException {
        Path truth = SHARED.resolve("corpora/metadata/fundus/truth.json");
        List<String> titles = new ArrayList<>();
        JSON.readTree(Files.readAllBytes(truth))
                .forEach(page -> titles.add(page.path("title").asString("")));
        return titles.stream().filter(title -> !title.isBlank()).limit(40).toList();
    }
}
