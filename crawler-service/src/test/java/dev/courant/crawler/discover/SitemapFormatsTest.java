package dev.courant.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.crawler.discover.Found.Link;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sitemaps as they are found: old formats, and those that no parser should have to take. */
class SitemapFormatsTest {
    private static final String URL = "https://a.example/maps/news.xml";
    private static final String STORY = "https://a.example/1";
    private static final String MAP =
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://a.example/1</loc>"
                    + "<lastmod>2026-01-31T10:00:00Z</lastmod></url></urlset>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<urlset><url><loc>https://a.example/1</loc></url></urlset>",
                "<urlset xmlns='http://www.google.com/schemas/sitemap/0.84'><url><loc>https://a.example/1</loc></url></urlset>",
                "<urlset xmlns='https://www.sitemaps.org/schemas/sitemap/0.9/'><url><loc>https://a.example/1</loc></url></urlset>",
                "<urlset xmlns='http://made.up/'><url><loc>https://a.example/1</loc></url></urlset>",
                "<s:urlset xmlns:s='http://www.sitemaps.org/schemas/sitemap/0.9'><s:url><s:loc>https://a.example/1</s:loc></s:url></s:urlset>",
                "<urlset><url><loc>\n  https://a.example/1\n </loc></url></urlset>",
                "<urlset><url><loc><![CDATA[https://a.example/1]]></loc></url></urlset>",
                "<urlset><url><loc>/1</loc></url></urlset>",
                "<urlset><url><loc>//a.example/1</loc></url></urlset>",
                "<urlset><url><lastmod>yesterday</lastmod><loc>https://a.example/1</loc></url></urlset>",
                "<urlset><url></url><url><loc></loc></url><url><loc>https://a.example/1</loc></url></urlset>",
                "<rss version='2.0'><channel><title>t</title><item><title>x</title><link>https://a.example/1</link></item></channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><id>i</id><entry><id>x</id><title>t</title><link href='https://a.example/1'/></entry></feed>"
            })
    void readsEachFormat(String sitemap) throws UnreadableListException {
        assertThat(urls("text/xml", sitemap)).containsExactly(STORY);
        assertThat(urls("text/plain", sitemap)).containsExactly(STORY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a byte order mark    | `\uFEFF<?xml version="1.0" encoding="UTF-8"?>%s`
            blank lines before   | `\n\n   <?xml version="1.0" encoding="UTF-8"?>%s`
            rubbish before       | `Warning: something in line 3\n<?xml version="1.0" encoding="UTF-8"?>%s`
            rubbish behind       | `<?xml version="1.0"?>%s\n<!-- cached --><script>x</script>`
            a stylesheet         | `<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?>%s`
            two declarations     | `<?xml version="1.0"?><?xml version="1.0"?>%s`
            a document type      | `<?xml version="1.0"?><!DOCTYPE urlset SYSTEM "x.dtd">%s`
            """)
    void readsWhatSurroundsIt(String what, String around) throws UnreadableListException {
        assertThat(urls("text/xml", around.formatted(MAP))).as(what).containsExactly(STORY);
        assertThat(urls(null, around.formatted(MAP))).as(what).containsExactly(STORY);
        assertThat(urls("text/html; charset=utf-8", around.formatted(MAP)))
                .as(what)
                .containsExactly(STORY);
    }

    @Test
    void readsAddressesWithBareAmpersands() throws UnreadableListException {
        assertThat(urls("text/xml", MAP.replace("/1<", "/1?a=1&b=2&copy=3<")))
                .containsExactly("https://a.example/1?a=1&b=2&copy=3");
    }

    @Test
    void readsTitlesThatAreNotWellFormed() throws UnreadableListException {
        String news = MAP.replace(
                "</url>",
                "<n:news xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><n:title>Ferry & caf&eacute; \u0003</n:title>"
                        + "<n:publication_date>2026-01-31</n:publication_date></n:news></url>");

        assertThat(read("text/xml", news.getBytes(StandardCharsets.UTF_8)).pages())
                .singleElement()
                .satisfies(link -> assertThat(link.hint()).hasFieldOrPropertyWithValue("title", "Ferry & café"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.google.com/schemas/sitemap-news/0.9",
                "https://www.google.com/schemas/sitemap-news/0.9",
                "http://www.google.com/schemas/sitemap-news/0.9/",
                "http://www.google.com/schemas/sitemap-news"
            })
    void readsNewsUnderWrongNamespaces(String namespace) throws UnreadableListException {
        String news = MAP.replace(
                "</url>",
                "<news:news xmlns:news='" + namespace + "'><news:title>Ferry</news:title>"
                        + "<news:publication_date>2026-01-31</news:publication_date></news:news></url>");

        assertThat(read("text/xml", news.getBytes(StandardCharsets.UTF_8)).pages())
                .singleElement()
                .satisfies(link -> assertThat(link.hint()).hasFieldOrPropertyWithValue("title", "Ferry"));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, UTF-8, text/xml",
        "windows-1252, windows-1252, text/xml; charset=utf-8",
        "UTF-8, no-such, text/xml; charset=no-such",
        "UTF-8, UTF-16, text/xml",
        "UTF-16, UTF-16, text/xml",
        "UTF-16LE, UTF-16, text/xml",
        "GB18030, gb2312, text/xml"
    })
    void readsWhateverCharsetIsStated(String really, String declared, String contentType)
            throws UnreadableListException {
        String xml = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>" + MAP.replace("<url>", "<url><!-- é -->");

        assertThat(read(contentType, xml.getBytes(Charset.forName(really))).pages())
                .containsExactly(new Link(STORY, null, Instant.parse("2026-01-31T10:00:00Z")));
    }

    @Test
    void readsWhatATruncatedSitemapHas() throws UnreadableListException {
        assertThat(urls("text/xml", MAP.replace("</urlset>", "<url><loc>https://a.example/2")))
                .containsExactly(STORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/1\r\nhttps://a.example/2\r\n",
                "\uFEFFhttps://a.example/1\n\n  https://a.example/2  ",
                "# stories\nhttps://a.example/1\nnot a url\nhttps://a.example/2\nftp://a.example/3"
            })
    void readsTextSitemaps(String text) throws UnreadableListException {
        for (String type :
                new @Nullable String[] {"text/plain", "text/plain; charset=utf-8", null, "application/xml"}) {
            assertThat(urls(type, text)).as(type).containsExactly(STORY, "https://a.example/2");
        }
    }

    @Test
    void ordersTheSitemapsOfAnIndexByWhatChangedLast() throws UnreadableListException {
        String index = """
                <sitemapindex><sitemap><loc>/maps/a.xml</loc></sitemap>
                <sitemap><loc>https://a.example/maps/b.xml?x=1&y=2</loc><lastmod>2026-01-30</lastmod></sitemap>
                <sitemap><loc> https://a.example/maps/c.xml </loc><lastmod>2026-01-31T10:00:00+00:00</lastmod></sitemap>
                </sitemapindex>""";

        assertThat(read("text/xml", index.getBytes(StandardCharsets.UTF_8)).sitemaps())
                .containsExactly(
                        new Link("https://a.example/maps/c.xml", null, Instant.parse("2026-01-31T10:00:00Z")),
                        new Link("https://a.example/maps/b.xml?x=1&y=2", null, Instant.parse("2026-01-30T00:00:00Z")),
                        new Link("https://a.example/maps/a.xml", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body><p>Not found</p></body></html>", "", "   ", "{\"a\": 1}", "Not found"})
    void refusesWhatIsNoSitemap(String content) {
        assertThatThrownBy(() -> urls("text/xml", content)).isInstanceOf(UnreadableListException.class);
        assertThatThrownBy(() -> urls("text/html", content)).isInstanceOf(UnreadableListException.class);
        assertThatThrownBy(() -> urls("text/plain", content)).isInstanceOf(UnreadableListException.class);
    }

    @Test
    void expandsNoEntities() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + MAP.replace("/1<", "/&a;<");

        assertThatThrownBy(() -> urls("text/xml", bomb)).isInstanceOf(UnreadableListException.class);
    }

    private static List<String> urls(@Nullable String contentType, String sitemap) throws UnreadableListException {
        return read(contentType, sitemap.getBytes(StandardCharsets.UTF_8)).pages().stream()
                .map(Link::url)
                .toList();
    }

    private static Found read(@Nullable String contentType, byte[] sitemap) throws UnreadableListException {
        return SitemapReader.read(URL, contentType, sitemap);
    }
}
