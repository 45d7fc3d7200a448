package dev.courant.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.crawler.discover.Found.Link;
import dev.courant.events.Page.FeedHint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFeedTest {
    private static final String URL = "https://a.example/feed.json";
    private static final Instant TEN = Instant.parse("2026-01-31T10:00:00Z");

    @Test
    void readsVersionOneDotOne() throws UnreadableListException {
        assertThat(read("""
                        {"version": "https://jsonfeed.org/version/1.1", "title": "The Quay", "items": [
                          {"id": "1", "url": "https://a.example/1?utm_source=json", "title": "质量 & quality",
                           "date_published": "2026-01-31T11:00:00+01:00", "date_modified": "2026-01-31T12:00:00Z",
                           "authors": [{"name": "Jane Doe"}, {"url": "https://b.example/"}, {"name": "李雷"}]},
                          {"id": "2", "url": "/2"}
                        ]}"""))
                .containsExactly(
                        new Link(
                                "https://a.example/1",
                                new FeedHint("质量 & quality", TEN, "Jane Doe, 李雷"),
                                TEN.plus(Duration.ofHours(2))),
                        new Link("https://a.example/2", null));
    }

    @Test
    void readsVersionOne() throws UnreadableListException {
        assertThat(read("""
                        {"version": "https://jsonfeed.org/version/1", "items": [
                          {"id": 7, "url": "https://a.example/1", "author": {"name": "Jane Doe"},
                           "date_modified": "2026-01-31T10:00:00Z"}]}"""))
                .containsExactly(new Link("https://a.example/1", new FeedHint(null, TEN, "Jane Doe"), TEN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"url": "https://a.example/own", "external_url": "https://b.example/x", "id": "https://c.example/"} | https://a.example/own
            {"external_url": "https://b.example/x", "id": "https://c.example/"}            | https://b.example/x
            {"url": " ", "id": "https://c.example/id"}                                     | https://c.example/id
            {"url": "mailto:jane@a.example", "external_url": "https://b.example/x"}        | https://b.example/x
            {"url": "mailto:jane@a.example", "id": "https://c.example/id"}                 | https://c.example/id
            """)
    void takesTheBestAddressThatAnEntryHas(String item, String url) throws UnreadableListException {
        assertThat(read("{\"items\": [" + item + "]}")).containsExactly(new Link(url, null));
    }

    @Test
    void aBadFieldCostsTheFieldAndABadEntryTheEntry() throws UnreadableListException {
        assertThat(read("""
                        {"items": [null, 5, "text", [], {}, {"id": "tag:a.example,2026:1"}, {"url": {"href": "/x"}},
                          {"url": "https://a.example/1", "title": ["no"], "date_published": "last week",
                           "authors": "no list", "author": 5},
                          {"url": "https://a.example/2", "date_published": "", "date_modified": "2026-01-31T10:00:00Z",
                           "author": "Jane Doe"},
                          {"url": "https://a.example/3", "date_published": "9999-12-31T10:00:00Z"}]}"""))
                .containsExactly(
                        new Link("https://a.example/1", null),
                        new Link("https://a.example/2", new FeedHint(null, TEN, "Jane Doe"), TEN),
                        new Link("https://a.example/3", null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"application/feed+json", "application/json", "application/rss+xml", "text/html"})
    void contentDecidesWhateverTheTypeSays(@Nullable String contentType) throws UnreadableListException {
        byte[] content = "\uFEFF \r\n\t{\"items\": [{\"url\": \"/1\"}]}".getBytes(StandardCharsets.UTF_8);

        assertThat(FeedReader.read(URL, contentType, content).pages())
                .containsExactly(new Link("https://a.example/1", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"items\": [", "{}", "{\"items\": {}}", "{\"items\": 1}", "{not: json}"})
    void refusesWhatIsNoJsonFeed(String content) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(UnreadableListException.class);
    }

    @Test
    void refusesBracketsWithoutEnd() {
        assertThatThrownBy(() -> read("{\"items\": " + "[".repeat(2_000_000)))
                .isInstanceOf(UnreadableListException.class);
    }

    private static List<Link> read(String json) throws UnreadableListException {
        return FeedReader.read(URL, "application/feed+json", json.getBytes(StandardCharsets.UTF_8))
                .pages();
    }
}
