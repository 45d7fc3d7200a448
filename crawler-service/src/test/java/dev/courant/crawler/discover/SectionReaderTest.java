package dev.courant.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.crawler.discover.Found.Link;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionReaderTest {
    private static final String SITE = "https://www.example.com";
    private static final String URL = SITE + "/world";
    private static final String STORY = "/2026/01/31/ferry-returns-to-quay";
    private static final Set<String> SECTIONS = Set.of(URL, SITE + "/2026-the-year-in-many-pictures-12345");

    /** What stands around a link to one and the same story, and whether it is taken for one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            true  | <article><h2><a href=%s>Ferry</a></h2></article>
            true  | <article><header><h3><a href=%s>Ferry</a></h3></header></article>
            true  | <h2><a href=%s>Ferry returns</a></h2>
            true  | <a href=%s><h3>Ferry returns</h3><p>After three years.</p></a>
            true  | <ul><li><a href=%s>The ferry returns to the quay</a></ul>
            true  | <div class="teaser has-menu"><a href=%s>The ferry returns to the quay</a></div>
            true  | <a href=%s><img src=x alt="The ferry at the quay at dawn"></a>
            true  | <body class="nav-open menu"><main><section><h2><a href=%s>Ferry</a></h2></section></main>
            false | <nav><ul><li><a href=%s>The ferry returns to the quay</a></ul></nav>
            false | <header><a href=%s>The ferry returns to the quay</a></header>
            false | <footer><h3><a href=%s>The ferry returns to the quay</a></h3></footer>
            false | <aside><h3><a href=%s>The ferry returns to the quay</a></h3></aside>
            false | <article><footer><a href=%s>The ferry returns to the quay</a></footer></article>
            false | <div class="main-nav"><a href=%s>The ferry returns to the quay</a></div>
            false | <div id=breadcrumb><a href=%s>The ferry returns to the quay</a></div>
            false | <div role=navigation><a href=%s>The ferry returns to the quay</a></div>
            false | <h2><a rel=nofollow href=%s>The ferry returns to the quay</a></h2>
            false | <h2><a rel="noopener sponsored" href=%s>The ferry returns to the quay</a></h2>
            """)
    void looksAtWhereALinkStands(boolean isStory, String html) throws UnreadableListException {
        assertThat(stories(html.formatted(STORY))).hasSize(isStory ? 1 : 0);
    }

    /** Links in one and the same place: a headline in a teaser. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | /2026/01/31/ferry-returns            | Ferry returns
            true  | /stories/ferry.html                  | Ferry returns
            true  | /story/ferry                         | The ferry returns to the quay at last
            true  | /a/1234567                           | Ferry
            true  | /新闻/港口渡轮时隔三年恢复通航       | 港口渡轮时隔三年恢复通航
            true  | /a/b                                 | 港口渡轮时隔三年恢复通航，居民欢迎
            true  | //m.example.com/2026/01/31/ferry    | Ferry returns
            false | /sport                               | Sport
            false | /sport                               | All the sport of the week in one place
            false | /world/asia                          | Asia
            false | /国际                                | 国际
            false | /tag/ferry                           | All about the ferry and its long dispute
            false | /author/jane-doe                     | Jane Doe, our woman at the harbour office
            false | /videos                              | Watch the week in pictures and sound
            false | /world                               | The page itself, with many words in it
            false | /2026-the-year-in-many-pictures-12345 | Another section page with many words in it
            false | https://www.example.org/2026/01/31/ferry-returns | The ferry returns to the quay
            false | mailto:news@quay.example             | Write to us about the ferry
            false | #comments-12345                      | Many comments on the ferry to the quay
            """)
    void looksAtWhatALinkSays(boolean isStory, String href, String text) throws UnreadableListException {
        assertThat(stories("<h2><a href='" + href + "'>" + text + "</a></h2>")).hasSize(isStory ? 1 : 0);
    }

    @Test
    void hearsAllLinksToAStoryTogetherAndNamesItOnceInThePagesOrder() throws UnreadableListException {
        assertThat(stories("""
                        <div><a href="/a/ferry.html"><img src=x></a><a href="/a/ferry.html?utm_source=front">The ferry
                        returns to the quay, at last</a></div>
                        <h3><a href="/a/brass.html">Brass band</a></h3><a href="/a/ferry.html#comments">12 comments</a>""")).containsExactly(SITE + "/a/ferry.html", SITE + "/a/brass.html");
    }

    @Test
    void resolvesAgainstTheBaseThatThePageNames() throws UnreadableListException {
        assertThat(stories("<head><base href='/en/'></head><h2><a href='ferry-returns-12345.html'>Ferry</a></h2>"))
                .containsExactly(SITE + "/en/ferry-returns-12345.html");
    }

    @Test
    void readsHeadlinesInTheCharsetOfThePage() throws UnreadableListException {
        byte[] gbk = "<meta charset=gb18030><ul><li><a href='/a/b.html'>港口渡轮时隔三年恢复通航</a></ul>"
                .getBytes(Charset.forName("GB18030"));

        assertThat(read("text/html", gbk)).hasSize(1);
        assertThat(read("text/html; charset=GBK", gbk)).hasSize(1);
        assertThat(read("text/html; charset=no-such", gbk)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"robots|noindex, nofollow", "ROBOTS|none", "courant|nofollow"})
    void followsNothingIfThePageAsksForThat(String meta) throws UnreadableListException {
        String[] parts = meta.split("\\|", -1);
        String html = "<head><meta name='" + parts[0] + "' content='" + parts[1] + "'></head><h2><a href='" + STORY
                + "'>Ferry</a></h2>";

        assertThat(stories(html)).isEmpty();
        assertThat(stories(html.replace(parts[0], "otherbot"))).hasSize(1);
    }

    @Test
    void refusesWhatIsNoHtml() {
        assertThatThrownBy(() -> read("application/json", "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableListException.class);
    }

    private static List<String> stories(String html) throws UnreadableListException {
        return read("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(@Nullable String contentType, byte[] html) throws UnreadableListException {
        return new SectionReader("Courant")
                .read(URL, contentType, html, SECTIONS).pages().stream()
                        .map(Link::url)
                        .toList();
    }
}
