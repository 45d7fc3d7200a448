package dev.courant.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.crawler.discover.Found.Link;
import dev.courant.events.Page.FeedHint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SitemapReaderTest {
    private static final String URL = "https://a.example/maps/news.xml";
    private static final String NEWS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>https://a.example/1?fbclid=x</loc><news:news>
                <news:publication><news:name>A</news:name><news:language>zh</news:language></news:publication>
                <news:publication_date>2026-01-31T11:00:00+01:00</news:publication_date>
                <news:title>质量 &amp; 數量</news:title></news:news></url>
              <url><loc>https://a.example/2</loc><lastmod>2026-01-30</lastmod></url>
            </urlset>""";

    @Test
    void readsNewsSitemaps() throws UnreadableListException {
        Found found = SitemapReader.read(URL, "application/xml", NEWS.getBytes(StandardCharsets.UTF_8));

        assertThat(found.pages())
                .containsExactly(
                        new Link(
                                "https://a.example/1",
                                new FeedHint("质量 & 數量", Instant.parse("2026-01-31T10:00:00Z"), null),
                                Instant.parse("2026-01-31T10:00:00Z")),
                        new Link("https://a.example/2", null, Instant.parse("2026-01-30T00:00:00Z")));
        assertThat(found.lists()).isEmpty();
    }

    @Test
    void readsThemAsGzipFiles() throws UnreadableListException, IOException {
        byte[] packed = gzip(NEWS.getBytes(StandardCharsets.UTF_8));

        for (String contentType : new @Nullable String[] {"application/x-gzip", "application/xml", null}) {
            assertThat(SitemapReader.read(URL + ".gz", contentType, packed).pages())
                    .as(contentType)
                    .hasSize(2);
        }
    }

    @Test
    void unpacksABombNoFurtherThanItsLimit() throws IOException {
        byte[] start =
                NEWS.substring(0, NEWS.indexOf("<url><loc>https://a.example/2")).getBytes(StandardCharsets.UTF_8);
        byte[] bomb = Arrays.copyOf(start, SitemapReader.MAX_BYTES + 1_000_000);
        Arrays.fill(bomb, start.length, bomb.length, (byte) ' ');

        assertThat(SitemapReader.unpacked(gzip(bomb)).length).isEqualTo(SitemapReader.MAX_BYTES);
    }

    @Test
    void refusesABombWithinABomb() throws IOException {
        byte[] packed = gzip(gzip(NEWS.getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> SitemapReader.read(URL + ".gz", null, packed))
                .isInstanceOf(UnreadableListException.class)
                .hasMessageContaining("twice");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    @Test
    void readsIndexes() throws UnreadableListException {
        String index = """
                <?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://a.example/maps/1.xml</loc></sitemap>
                <sitemap><loc>https://a.example/maps/2.xml.gz</loc></sitemap></sitemapindex>""";
        Found found = SitemapReader.read(URL, "text/xml", index.getBytes(StandardCharsets.UTF_8));

        assertThat(found.lists()).containsExactly("https://a.example/maps/1.xml", "https://a.example/maps/2.xml.gz");
        assertThat(found.pages()).isEmpty();
    }

    @Test
    void readsPlainListsOfUrls() throws UnreadableListException {
        byte[] text = "https://a.example/maps/1\nhttps://a.example/2\n".getBytes(StandardCharsets.UTF_8);

        assertThat(SitemapReader.read(URL, "text/plain", text).pages()).hasSize(2);
    }

    @Test
    void refusesWhatIsNoSitemap() {
        assertThatThrownBy(() -> SitemapReader.read(URL, "image/png", new byte[] {1, 2, 3}))
                .isInstanceOf(UnreadableListException.class);
    }
}
