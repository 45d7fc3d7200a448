package dev.courant.local.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.courant.events.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AddCommandTest {
    private static final String FOUND = """
            {"proposal": {"id": "ferry.example", "name": "渡口日報", "url": "https://ferry.example/", "language": "zh-Hant",
              "feeds": ["https://ferry.example/rss"], "sitemaps": [], "sections": ["https://ferry.example/city/"]},
             "findings": [
              {"kind": "FEED", "url": "https://ferry.example/rss", "title": "All", "entries": 20, "dated": 20, "fresh": 12,
               "newestAt": "2026-03-04T05:06:07Z", "origin": "DECLARED", "namedBy": "https://ferry.example/",
               "leftOut": null, "proposed": true},
              {"kind": "SECTION", "url": "https://ferry.example/city/", "entries": 31, "dated": 0, "fresh": 0},
              {"kind": "FEED", "url": "https://ferry.example/comments/feed", "entries": 9, "dated": 9, "fresh": 9,
               "leftOut": "is about comments"}],
             "attempts": [{"url": "https://ferry.example/", "outcome": "page"}]}""";

    private static final String NOT_FOUND = """
            {"problem": "NOTHING_FOUND", "message": "https://ferry.example/ has no feed; if you know one, name it",
             "attempts": [{"url": "https://ferry.example/robots.txt", "outcome": "read"},
                          {"url": "https://ferry.example/feed", "outcome": "404"}]}""";

    @TempDir
    private Path home;

    private SmallCrawler crawler;

    @BeforeEach
    void start() throws IOException {
        crawler = new SmallCrawler();
        crawler.survey = FOUND;
    }

    @AfterEach
    void stop() {
        crawler.close();
    }

    @Test
    void whatIsFoundIsShownAndAdded() throws IOException {
        Terminal script = new Terminal(home, crawler.url(), false);
        assertThat(script.run("add", "ferry.example")).isZero();
        assertThat(crawler.asked).contains("POST /api/v1/surveys {\"url\":\"ferry.example\"}");
        assertThat(script.out())
                .contains("渡口日報 (ferry.example, zh-Hant), https://ferry.example/")
                .containsPattern("feed +12 +20 +2026-03-04T05:06:07Z +https://ferry\\.example/rss\n")
                .containsPattern("section +- +31 +no dates +https://ferry\\.example/city/\n")
                .contains("Left out:\n  feed https://ferry.example/comments/feed: is about comments\n")
                .contains("Added.", "./courant remove ferry.example")
                .doesNotContain("[Y/n]");
        Source added = Objects.requireNonNull(crawler.sources.get("ferry.example"));
        assertThat(added.feeds()).containsExactly("https://ferry.example/rss");
        assertThat(added.sections()).containsExactly("https://ferry.example/city/");
        assertThat(added.sitemaps()).isEmpty();
        assertThat(added.language()).isEqualTo("zh-Hant");
        assertThat(added.delay()).isEqualTo(Source.DEFAULT_DELAY);
    }

    @Test
    void theUserKnowsBetter() throws IOException {
        Terminal script = new Terminal(home, crawler.url(), false);
        assertThat(script.run(
                        "add",
                        "https://ferry.example/",
                        "--id",
                        "ferry",
                        "--name",
                        "Ferry",
                        "--country",
                        "HK",
                        "--language",
                        "zh-Hans",
                        "--zone",
                        "Asia/Hong_Kong",
                        "--delay",
                        "1500ms"))
                .isZero();
        Source added = Objects.requireNonNull(crawler.sources.get("ferry"));
        assertThat(added.name()).isEqualTo("Ferry");
        assertThat(added.country()).isEqualTo("HK");
        assertThat(added.language()).isEqualTo("zh-Hans");
        assertThat(added.zone()).isEqualTo(ZoneId.of("Asia/Hong_Kong"));
        assertThat(added.delay()).isEqualTo(Duration.ofMillis(1500));
        assertThat(script.out()).contains("Ferry (ferry, zh-Hans)");
    }

    @Test
    void aDryRunAddsNothing() throws IOException {
        Terminal terminal = new Terminal(home, crawler.url(), true);
        assertThat(terminal.run("add", "ferry.example", "--dry-run")).isZero();
        assertThat(terminal.out())
                .contains("https://ferry.example/rss", "Nothing was added.")
                .doesNotContain("[Y/n]");
        assertThat(crawler.sources).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',false", "'\n',true", "'y\n',true", "'YES\n',true", "'n\n',false", "'what?\n',false"})
    void atATerminalItIsAsked(String answer, boolean added) throws IOException {
        Terminal terminal = new Terminal(home, crawler.url(), true);
        assertThat(terminal.type(answer, "add", "ferry.example")).isZero();
        assertThat(terminal.out()).contains("Add it? [Y/n]", added ? "Added." : "Nothing was added.");
        assertThat(crawler.sources.containsKey("ferry.example")).isEqualTo(added);
    }

    @Test
    void whoSaysYesBeforeIsNotAsked() throws IOException {
        Terminal terminal = new Terminal(home, crawler.url(), true);
        assertThat(terminal.run("add", "ferry.example", "--yes")).isZero();
        assertThat(terminal.out()).doesNotContain("[Y/n]");
        assertThat(crawler.sources).containsKey("ferry.example");
    }

    @Test
    void nothingFoundSaysWhyAndWhatWasTried() throws IOException {
        crawler.survey = NOT_FOUND;
        Terminal script = new Terminal(home, crawler.url(), false);
        assertThat(script.run("add", "ferry.example")).isEqualTo(1);
        assertThat(script.out()).contains("https://ferry.example/feed  404");
        assertThat(script.err()).isEqualTo("courant: https://ferry.example/ has no feed; if you know one, name it\n");
        assertThat(crawler.sources).isEmpty();
    }

    @Test
    void aTakenIdIsSaidBeforeAnythingIsAsked() throws IOException {
        Terminal terminal = new Terminal(home, crawler.url(), true);
        terminal.run("add", "ferry.example", "--yes");
        assertThat(terminal.run("add", "ferry.example")).isEqualTo(1);
        assertThat(terminal.err())
                .contains("There is a source 'ferry.example' already", "--id", "./courant remove ferry.example");
        assertThat(terminal.out()).doesNotContain("[Y/n]");
        assertThat(terminal.run("add", "ferry.example", "--id", "ferry-2", "-y"))
                .isZero();
    }

    @Test
    void anIdThatIsTakenMeanwhileIsTheSame() throws Exception {
        SourcesApi api = new SourcesApi(new CrawlerApi(crawler.url(), null));
        Source source = new Source(
                "ferry",
                "Ferry",
                "https://ferry.example/",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Duration.ZERO);
        api.add(source);
        assertThat(catchThrowable(() -> api.add(source))).hasMessageContaining("There is a source 'ferry' already");
    }

    @Test
    void aTokenIsSentWhereThereIsOne() throws Exception {
        crawler.token = "sesame";
        assertThat(catchThrowable(() -> new SourcesApi(new CrawlerApi(crawler.url(), null)).all()))
                .hasMessage("The crawler refuses: The header 'Authorization: Bearer TOKEN' is missing");
        assertThat(new SourcesApi(new CrawlerApi(crawler.url(), "sesame")).all())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--id Ferry_Post      | --id may hold a-z, 0-9, '-' and '.' only: Ferry_Post",
                "--id stats           | --id is a path of the API (GET /api/v1/sources/stats): choose another one",
                "--country Narnia     | --country is no ISO 3166-1 alpha-2 code: Narnia",
                "--zone Ferry/Landing | --zone is no time zone: Ferry/Landing",
                "--delay soon         | --delay is no duration such as 5s, 500ms or PT5S: soon"
            })
    void whatCannotBeIsSaidBeforeTheSiteIsAsked(String options, String explanation) throws IOException {
        Terminal script = new Terminal(home, crawler.url(), false);
        int space = options.indexOf(' ');
        String value = options.substring(space + 1).strip();
        assertThat(script.run("add", "ferry.example", options.substring(0, space), value))
                .isEqualTo(2);
        assertThat(script.err()).contains(explanation.replace("''", "'"), "courant add --help");
        assertThat(crawler.asked).isEmpty();
    }

    @Test
    void programsGetOneObject() throws IOException {
        Terminal terminal = new Terminal(home, crawler.url(), true);
        assertThat(terminal.run("add", "ferry.example", "--json", "--dry-run")).isZero();
        JsonNode dry = JsonMapper.shared().readTree(terminal.out());
        assertThat(dry.path("added").asBoolean(true)).isFalse();
        assertThat(dry.at("/survey/findings/0/fresh").asInt()).isEqualTo(12);
        assertThat(dry.at("/source/feeds/0").asString()).isEqualTo("https://ferry.example/rss");
        assertThat(terminal.run("add", "ferry.example", "--json")).isZero();
        assertThat(JsonMapper.shared().readTree(terminal.out()).path("added").asBoolean())
                .isTrue();
        assertThat(crawler.sources).containsKey("ferry.example");
    }
}
