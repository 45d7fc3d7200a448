package dev.courant.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            HTTP://Example.COM:80/a → http://example.com/a
            http://example.com:0080/a → http://example.com/a
            http://example.com:/a → http://example.com/a
            https://example.com:443/a → https://example.com/a
            https://example.com:80/a → https://example.com:80/a
            http://example.com → http://example.com/
            http://example.com? → http://example.com/
            http://example.com/a? → http://example.com/a
            http://example.com/a?#x → http://example.com/a
            http://example.com./a → http://example.com/a
            http://user:secret@example.com/a → http://example.com/a
            http://a@b@example.com/a → http://example.com/a
            http://example.com/a/./b/../c#top → http://example.com/a/c
            http://example.com/a/../../b → http://example.com/b
            http://example.com/a/%2e%2E/b → http://example.com/b
            http://example.com/a/b/.. → http://example.com/a/
            http://example.com/a/. → http://example.com/a/
            http://example.com/a//b → http://example.com/a/b
            http://example.com\\a\\b?c\\d → http://example.com/a/b?c%5Cd
            http://example.com\\@evil.example/ → http://example.com/@evil.example/
            http://EXAMPLE%2ecom/ → http://example.com/
            http://bücher.example/ → http://xn--bcher-kva.example/
            http://例え.example/ → http://xn--r8jz45g.example/
            http://[::1]:8080/a → http://[::1]:8080/a
            """)
    void spellsOnePlaceOneWay(String url, String canonical) {
        assertThat(CanonicalUrls.of(url)).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            http://example.com/%7euser%41%2d → http://example.com/~userA-
            http://example.com/a%2fb%3fc%23 → http://example.com/a%2Fb%3Fc%23
            http://example.com/新闻 → http://example.com/%E6%96%B0%E9%97%BB
            http://example.com/%e6%96%b0 → http://example.com/%E6%96%B0
            http://example.com/😀 → http://example.com/%F0%9F%98%80
            http://example.com/%e9 → http://example.com/%E9
            http://example.com/a%2 → http://example.com/a%252
            http://example.com/a%zz?x=%zz → http://example.com/a%25zz?x=%25zz
            http://example.com/a|b{c}"^`<d>[1] → http://example.com/a%7Cb%7Bc%7D%22%5E%60%3Cd%3E%5B1%5D
            http://example.com/a:b@c!$&'()*+,;= → http://example.com/a:b@c!$&'()*+,;=
            http://example.com/?a=/?:@!$'()*,;= → http://example.com/?a=/?:@!$'()*,;=
            http://example.com/?b=%41%2F%20+x → http://example.com/?b=A%2F%20+x
            http://example.com/?b=%26%3d → http://example.com/?b=%26%3D
            """, quoteCharacter = '\0')
    void escapesByTheBook(String url, String canonical) {
        assertThat(CanonicalUrls.of(url)).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            a?utm_source=rss&id=7&utm_medium=x → a?id=7
            a?fbclid=1 → a
            a?id=7&gclid=1#x → a?id=7
            a?UTM_Source=rss&ID=7 → a?ID=7
            a?id=7&amp;utm_source=rss → a?id=7
            a?id=7?utm_source=rss&utm_medium=x → a?id=7
            a?%75tm_source=rss → a
            a?CMP=share_btn&ocid=x&_ga=1.2&mc_cid=4 → a
            a?at_medium=RSS&at_campaign=KARANGA → a
            a?WT.mc_id=1&xtor=RSS-1 → a
            a?b=2&a=1 → a?b=2&a=1
            a?b&&c=&d& → a?b&c=&d
            a?ref=1&source=2&cid=3&mod=4&from=5 → a?ref=1&source=2&cid=3&mod=4&from=5
            a?attachment=1&pkid=2&gid=3 → a?attachment=1&pkid=2&gid=3
            """)
    void forgetsWhereAReaderCameFrom(String url, String canonical) {
        assertThat(CanonicalUrls.of("http://example.com/" + url)).contains("http://example.com/" + canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            a;jsessionid=0A1B2C.node1?x=1 → a?x=1
            a;JSESSIONID=0A1B2C/b → a/b
            (S(lit3py55t21z5v55vlm25s55))/a → a
            a?PHPSESSID=x&id=7 → a?id=7
            a?sid=0123456789abcdef0123456789abcdef → a
            a?session_id=0123456789abcdef0123456789abcdef → a
            a?sid=12345 → a?sid=12345
            a?sid=ferry → a?sid=ferry
            a?id=0123456789abcdef0123456789abcdef → a?id=0123456789abcdef0123456789abcdef
            a;id=7 → a;id=7
            """)
    void forgetsSessions(String url, String canonical) {
        assertThat(CanonicalUrls.of("http://example.com/" + url)).contains("http://example.com/" + canonical);
    }

    /** They are often one page, but only the page itself can say so. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://m.example.com/a",
                "https://amp.example.com/a",
                "https://example.com/amp/a",
                "https://example.com/a?amp=1",
                "https://www.example.com/a",
                "https://example.com/a/",
                "https://example.com/index.html"
            })
    void leavesTwinsApart(String url) {
        assertThat(CanonicalUrls.of(url)).contains(url);
    }

    @Test
    void readsUrlsThatAreBrokenOverLines() {
        assertThat(CanonicalUrls.of(" \n http://example.com/a\n\t/b c \n")).contains("http://example.com/a/b%20c");
    }

    @Test
    void isStable() {
        Random random = new Random(7);
        String alphabet = "ab/.%2e?&=;#:@[]\\ éß新😀\"|utm_sidA0-~+";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder url = new StringBuilder("http://example.com/");
            random.ints(12, 0, alphabet.length()).forEach(at -> url.append(alphabet.charAt(at)));
            CanonicalUrls.of(url.toString()).ifPresent(once -> {
                assertThat(CanonicalUrls.of(once)).as(url.toString()).contains(once);
                assertThat(URI.create(once).getHost()).isEqualTo("example.com");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com/",
                "javascript:alert(1)",
                "/a",
                "http://",
                "http:///a",
                "http:/example.com/a",
                "http:example.com",
                "http://exa mple.com/",
                "http://example.com:99999/",
                "http://example.com:x/",
                "http://[::1/",
                "http://./",
                "http://example.com../a",
                "http://%00/"
            })
    void takesOnlyPlainHttpUrls(String url) {
        assertThat(CanonicalUrls.of(url)).isEmpty();
    }

    @Test
    void refusesUrlsOfNoReasonableLength() {
        assertThat(CanonicalUrls.of("http://example.com/" + "a".repeat(CanonicalUrls.MAX_LENGTH)))
                .isEmpty();
        assertThat(CanonicalUrls.of("http://example.com/" + "新".repeat(CanonicalUrls.MAX_LENGTH / 3)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            ../b → http://example.com/b
            b → http://example.com/a/b
            /b → http://example.com/b
            //cdn.example.org/x → http://cdn.example.org/x
            ?page=2 → http://example.com/a/page?page=2
            #top → http://example.com/a/page?q=1
            '' → http://example.com/a/page?q=1
            a b → http://example.com/a/a%20b
            /a|b[1] → http://example.com/a%7Cb%5B1%5D
            /20:30-news → http://example.com/20:30-news
            \\\\cdn.example.org\\x → http://cdn.example.org/x
            https://example.com/z?utm_campaign=1 → https://example.com/z
            """)
    void resolvesReferences(String reference, String url) {
        assertThat(CanonicalUrls.resolve("http://example.com/a/page?q=1", reference))
                .contains(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@example.com", "javascript:void(0)", "tel:1", "data:text/html,x", "http:b"})
    void resolvesOnlyPages(String reference) {
        assertThat(CanonicalUrls.resolve("http://example.com/a/page", reference))
                .isEmpty();
    }

    @Test
    void resolvesAgainstAHostWithoutPath() {
        assertThat(CanonicalUrls.resolve("http://example.com", "b")).contains("http://example.com/b");
        assertThat(CanonicalUrls.resolve("no url", "b")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/, true",
        "http://example.com/?edition=uk, true",
        "http://example.com/index.html, true",
        "http://example.com/news/index.html, false",
        "http://example.com/a, false"
    })
    void knowsFrontPages(String url, boolean isFront) {
        assertThat(CanonicalUrls.isFrontPage(url)).isEqualTo(isFront);
    }
}
