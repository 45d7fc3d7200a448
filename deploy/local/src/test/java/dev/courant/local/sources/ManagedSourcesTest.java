package dev.courant.local.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ManagedSourcesTest {
    @TempDir
    private Path home;

    private SmallCrawler crawler;
    private Terminal terminal;

    @BeforeEach
    void start() throws IOException {
        crawler = new SmallCrawler();
        terminal = new Terminal(home, crawler.url(), false);
    }

    @AfterEach
    void stop() {
        crawler.close();
    }

    @Test
    void sourcesAreListedWithWhatTheyCameTo() {
        put("ferry", Source.Origin.API);
        put("harbour", Source.Origin.FILE);
        crawler.sources.compute("harbour", (id, source) -> source.pausedSince(SmallCrawler.PAUSED_AT));
        crawler.stats = """
                [{"id": "ferry", "discovered": 12, "fetched": 7, "failed": {"timeout": 2, "httpError": 1}}]""";
        assertThat(terminal.run("sources")).isZero();
        assertThat(terminal.out())
                .containsPattern("ferry +at work +2 +12 +7 +3 +api +The ferry\n")
                .containsPattern("harbour +paused +2 +- +- +- +file +The harbour\n");
    }

    @Test
    void noSourcesSayHowToGetOne() {
        assertThat(terminal.run("sources")).isZero();
        assertThat(terminal.out()).contains("./courant add example.org");
    }

    @Test
    void oneSourceIsShownInFull() {
        put("ferry", Source.Origin.API);
        assertThat(terminal.run("sources", "ferry")).isZero();
        assertThat(terminal.out())
                .contains("The ferry\n", "  state       at work\n", "  delay       1m 30.5s\n")
                .contains("  feeds       https://ferry.example/rss\n              https://ferry.example/atom\n")
                .doesNotContain("sitemaps");
        assertThat(terminal.run("sources", "ferry", "--json")).isZero();
        assertThat(JsonMapper.shared().readTree(terminal.out()).path("id").asString())
                .isEqualTo("ferry");
    }

    @Test
    void programsGetTheList() {
        put("ferry", Source.Origin.API);
        assertThat(terminal.run("sources", "--json")).isZero();
        assertThat(JsonMapper.shared().readTree(terminal.out()).at("/0/id").asString())
                .isEqualTo("ferry");
    }

    @Test
    void sourcesRestAndGoOn() {
        put("ferry", Source.Origin.API);
        put("harbour", Source.Origin.API);
        assertThat(terminal.run("pause", "ferry", "harbour")).isZero();
        assertThat(crawler.sources.values()).noneMatch(Source::atWork);
        assertThat(terminal.out()).contains("'ferry' is paused; `./courant resume ferry`");
        assertThat(terminal.run("sources", "ferry")).isZero();
        assertThat(terminal.out()).contains("paused since 2026-03-04T05:06:07Z");
        assertThat(terminal.run("resume", "harbour")).isZero();
        assertThat(atWork("harbour")).isTrue();
        assertThat(atWork("ferry")).isFalse();
    }

    @Test
    void aSourcesListsAreReadNow() {
        put("ferry", Source.Origin.API);
        crawler.checks = """
                [{"kind":"FEED","url":"https://ferry.example/rss","entries":20,"dated":20,"fresh":12,"refused":3,
                  "newestAt":"2026-03-04T05:06:07Z","problem":null},
                 {"kind":"SECTION","url":"https://ferry.example/city/","entries":31,"dated":0,"fresh":0,"refused":0,
                  "newestAt":null,"problem":null},
                 {"kind":"FEED","url":"https://ferry.example/atom","entries":0,"problem":"answers 404"}]""";
        assertThat(terminal.run("sources", "ferry", "--test")).isEqualTo(1);
        assertThat(crawler.asked).containsExactly("POST /api/v1/sources/ferry/test");
        assertThat(terminal.out())
                .containsPattern("list +fresh +entries +left out +newest +address\n")
                .containsPattern("feed +12 +20 +3 +2026-03-04T05:06:07Z +https://ferry\\.example/rss\n")
                .containsPattern("section +- +31 +0 +no dates +https://ferry\\.example/city/\n")
                .endsWith("\nNothing to fetch from:\n  feed https://ferry.example/atom answers 404\n");
        assertThat(terminal.run("sources", "--test", "ferry", "--json")).isEqualTo(1);
        assertThat(terminal.out()).startsWith("[{\"kind\":\"FEED\"");
    }

    @Test
    void whatIsToBeTestedIsNamed() {
        put("ferry", Source.Origin.API);
        assertThat(terminal.run("sources", "ferry", "--test")).isZero();
        assertThat(terminal.out()).endsWith("'ferry' has no feeds, sitemaps or sections to read.\n");
        assertThat(terminal.run("sources", "--test")).isEqualTo(2);
        assertThat(terminal.err()).contains("--test needs the ID of a source");
        assertThat(terminal.run("sources", "nobody", "--test")).isEqualTo(1);
        assertThat(terminal.err()).contains("There is no source 'nobody'");
    }

    @Test
    void oneThatIsNotThereStopsNoOther() {
        put("harbour", Source.Origin.API);
        assertThat(terminal.run("pause", "nobody", "harbour")).isEqualTo(1);
        assertThat(terminal.err())
                .isEqualTo("courant: There is no source 'nobody'; `./courant sources` lists those that there are.\n");
        assertThat(atWork("harbour")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sources", "pause", "resume", "remove"})
    void aSourceThatIsNotThereIsNamed(String command) {
        assertThat(terminal.run(command, "nobody")).isEqualTo(1);
        assertThat(terminal.err()).contains("There is no source 'nobody'", "./courant sources");
        assertThat(terminal.run("pause", "../urls")).isEqualTo(1);
        assertThat(terminal.err()).contains("There is no source '../urls'");
    }

    @Test
    void aSourceIsTakenOut() {
        put("ferry", Source.Origin.API);
        put("harbour", Source.Origin.FILE);
        assertThat(terminal.run("remove", "ferry")).isZero();
        assertThat(terminal.out()).contains("Source 'ferry' is removed").doesNotContain("file");
        assertThat(crawler.sources).containsOnlyKeys("harbour");
        assertThat(terminal.run("remove", "harbour")).isZero();
        assertThat(terminal.out()).contains("The sources file names it");
    }

    @Test
    void anArticleIsTakenDownUnderItsOneAddress() {
        assertThat(terminal.run("remove", "HTTPS://Ferry.example:443/a?utm_source=mail&b=1#top"))
                .isZero();
        assertThat(crawler.takenDown).containsExactly("https://ferry.example/a?b=1");
        assertThat(terminal.out()).contains("https://ferry.example/a?b=1 is taken down");
    }

    @Test
    void anArticleIsTakenDownWhereItsAddressLeadsTo() {
        crawler.moved.put("https://ferry.example/amp/a", "https://ferry.example/a");
        crawler.moved.put("https://ferry.example/round", "https://ferry.example/round");
        assertThat(terminal.run("remove", "https://ferry.example/amp/a", "https://ferry.example/round"))
                .isZero();
        assertThat(crawler.takenDown)
                .containsExactly(
                        "https://ferry.example/amp/a", "https://ferry.example/a", "https://ferry.example/round");
    }

    @Test
    void aFrontPageMayBeMeantForItsSource() {
        put("ferry", Source.Origin.API);
        assertThat(terminal.run("remove", "https://ferry.example")).isEqualTo(1);
        assertThat(terminal.err())
                .contains(
                        "front page of source 'ferry'",
                        "./courant remove ferry`",
                        "remove --page https://ferry.example`");
        assertThat(crawler.takenDown).isEmpty();
        assertThat(terminal.run("remove", "--page", "https://ferry.example")).isZero();
        assertThat(crawler.takenDown).containsExactly("https://ferry.example/");
        assertThat(crawler.sources).containsKey("ferry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://ferry.example/a", "ferry.example/a", "Ferry"})
    void whatIsNeitherIdNorUrlIsNotGuessed(String target) {
        assertThat(terminal.run("remove", "https://ferry.example/a", target)).isEqualTo(2);
        assertThat(terminal.err()).contains("'" + target + "' is neither the id of a source nor", "--help");
        assertThat(crawler.takenDown).isEmpty();
    }

    @Test
    void whatTheCrawlerRefusesIsSaidInItsWords() {
        assertThat(terminal.run("remove", "https://elsewhere.example/a")).isEqualTo(1);
        assertThat(terminal.err())
                .isEqualTo("courant: The crawler refuses: The part of the frontier that keeps it is away;"
                        + " try again in a moment.\n");
    }

    @Test
    void noAnswerSaysWhereToLook() {
        crawler.close();
        assertThat(terminal.run("sources")).isEqualTo(1);
        assertThat(terminal.err())
                .contains("does not answer; see `./courant status`")
                .doesNotContain("\tat ");
    }

    private void put(String id, Source.Origin origin) {
        String front = "https://" + id + ".example/";
        crawler.sources.put(
                id,
                new Source(
                                id,
                                "The " + id,
                                front,
                                null,
                                null,
                                null,
                                List.of(front + "rss", front + "atom"),
                                List.of(),
                                List.of(),
                                Duration.ofMillis(90_500))
                        .definedBy(origin));
    }

    private boolean atWork(String id) {
        return Objects.requireNonNull(crawler.sources.get(id)).atWork();
    }
}
