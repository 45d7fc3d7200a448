package dev.courant.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.events.Source;
import dev.courant.local.newspapers.ExpectedArticle;
import dev.courant.local.newspapers.SampleNewspapers;
import dev.courant.local.whole.CourantProcess.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A user's day with {@code up}, each command in a process of its own, as from a terminal. */
class UpIT {
    private static final Duration CRAWL_LIMIT = Duration.ofMinutes(2);
    private static final Path STATE = Path.of("target", "up-test").toAbsolutePath();

    private final CourantProcess courant = new CourantProcess(STATE);

    @BeforeEach
    void empty() throws Exception {
        if (Files.exists(STATE)) {
            courant.run("down");
            try (Stream<Path> paths = Files.walk(STATE)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(STATE);
    }

    @AfterEach
    void stop() throws Exception {
        courant.run("down");
    }

    @Test
    void aSystemIsStartedUsedStoppedAndStartedAgainWithAllThatItHad() throws Exception {
        try (SampleNewspapers newspapers = SampleNewspapers.start()) {
            Path sources = newspapers.writeSources(STATE.resolve("mine.yaml"));
            Ended up = courant.run("up", "--sources", sources.toString());
            assertThat(up.exitCode()).as(up.printed()).isZero();
            assertThat(up.printed()).contains("indexer-service is ready", "Search page", "./courant down");
            assertThat(courant.run("up").printed()).contains("is up already");

            ExpectedArticle article = awaitArticle(newspapers.expected());
            tellsWhatItKnows(article);
            managesSources(newspapers.newspapers().getFirst());
            stopsInOrder();

            assertThat(courant.run("up").exitCode()).isZero();
            assertThat(courant.run("where", article.canonicalUrl()).printed()).contains("It is in the index");
            assertThat(courant.run("tail", "pages", "--from-beginning", "--max", "1")
                            .printed())
                    .contains("\"datasize\":", "\"kafkatopic\":\"news.pages\"");
            assertThat(courant.run("search", article.title()).printed()).contains(article.title());
            takesDown(article);
        }
    }

    /** The first article that arrives as it will stay, which then can be found: one is corrected while this runs. */
    private ExpectedArticle awaitArticle(Set<ExpectedArticle> expected) throws Exception {
        Ended tail = courant.run("tail", "--from-beginning", "--max", "3");
        assertThat(tail.exitCode()).as(tail.printed()).isZero();
        Set<String> titles = new HashSet<>();
        for (String line : tail.printed().lines().toList()) {
            JsonNode event = JsonMapper.shared().readTree(line);
            assertThat(event.path("specversion").asString()).isEqualTo("1.0");
            assertThat(event.path("kafkatopic").asString()).isEqualTo("news.articles");
            titles.add(event.path("data").path("title").asString());
        }
        ExpectedArticle article = expected.stream()
                .filter(each -> titles.contains(each.title()))
                .findFirst()
                .orElseThrow();
        await().atMost(CRAWL_LIMIT)
                .until(() ->
                        courant.run("where", article.canonicalUrl()).printed().contains("in the index"));
        return article;
    }

    private void tellsWhatItKnows(ExpectedArticle article) throws Exception {
        Ended status = courant.run("status", "--json");
        assertThat(status.exitCode()).isZero();
        JsonNode system = JsonMapper.shared().readTree(status.printed());
        assertThat(system.path("command").asString()).isEqualTo("up");
        assertThat(system.path("ready").asBoolean()).isTrue();
        assertThat(system.path("topics").path("news.articles").path("records").asLong())
                .isPositive();
        assertThat(system.path("sources").isEmpty()).isFalse();

        Ended nowhere = courant.run("where", "https://nowhere.example/");
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.printed()).contains("Nobody has heard of it");
        assertThat(courant.run("search", article.title()).printed()).contains(article.title());
    }

    private void managesSources(Source newspaper) throws Exception {
        Ended dry = courant.run("add", newspaper.url(), "--id", "twin", "--dry-run");
        assertThat(dry.exitCode()).as(dry.printed()).isZero();
        assertThat(dry.printed()).contains("fresh", "Nothing was added.");
        Ended added = courant.run("add", newspaper.url(), "--id", "twin", "--name", "The Twin");
        assertThat(added.printed()).contains("Added.");
        assertThat(courant.run("pause", "twin").exitCode()).isZero();
        assertThat(courant.run("sources").printed())
                .contains(newspaper.id())
                .containsPattern("twin +paused .*The Twin");
        assertThat(courant.run("resume", "twin").exitCode()).isZero();
        assertThat(courant.run("remove", "twin").exitCode()).isZero();
        assertThat(courant.run("sources", "twin").printed()).contains("There is no source 'twin'");
    }

    private void takesDown(ExpectedArticle article) throws Exception {
        assertThat(courant.run("remove", article.canonicalUrl()).exitCode()).isZero();
        await().atMost(CRAWL_LIMIT)
                .until(() ->
                        courant.run("where", article.canonicalUrl()).printed().contains("It was taken down by hand"));
        assertThat(courant.run("search", article.title()).printed()).doesNotContain(article.canonicalUrl());
    }

    private void stopsInOrder() throws Exception {
        Ended down = courant.run("down");
        assertThat(down.exitCode()).isZero();
        assertThat(down.printed()).contains("Stopped `./courant up`").doesNotContain("left behind");
        assertThat(courant.run("status").exitCode()).isEqualTo(1);
        assertThat(courant.run("down").printed()).contains("Nothing is running.");
    }
}
