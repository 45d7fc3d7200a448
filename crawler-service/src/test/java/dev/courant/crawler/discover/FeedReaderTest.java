package dev.courant.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.crawler.discover.Found.Link;
import dev.courant.events.Page.FeedHint;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    private static final String URL = "https://a.example/feed.xml";

    @Test
    void readsRss() throws UnreadableListException {
        List<Link> links = rss("""
                <item><title>One &amp;amp; &lt;b&gt;two&lt;/b&gt;</title><link>https://a.example/1?utm_source=rss</link>
                  <pubDate>Sat, 31 Jan 2026 11:00:00 +0100</pubDate>
                  <dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Jane Doe</dc:creator></item>
                <item><link>/2</link></item>
                <item><guid isPermaLink="true">https://a.example/3</guid></item>
                <item><title>No address</title><guid isPermaLink="false">77</guid></item>
                """);

        assertThat(links)
                .containsExactly(
                        new Link(
                                "https://a.example/1",
                                new FeedHint("One & two", Instant.parse("2026-01-31T10:00:00Z"), "Jane Doe"),
                                Instant.parse("2026-01-31T10:00:00Z")),
                        new Link("https://a.example/2", null),
                        new Link("https://a.example/3", null));
    }

    @Test
    void readsAtom() throws UnreadableListException {
        String atom = """
                <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>u</id>
                <entry><id>urn:1</id><title type="html">A &amp;lt; B</title>
                  <link rel="alternate" href="https://a.example/1"/><updated>2026-01-31T10:00:00Z</updated>
                  <author><name>Jane</name></author><author><name>Joe</name></author></entry></feed>""";

        assertThat(read(null, atom.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new Link(
                        "https://a.example/1",
                        new FeedHint("A < B", Instant.parse("2026-01-31T10:00:00Z"), "Jane, Joe"),
                        Instant.parse("2026-01-31T10:00:00Z")));
    }

    @Test
    void readsTheCharsetThatIsStated() throws UnreadableListException {
        String xml = "<?xml version=\"1.0\" encoding=\"GB18030\"?><rss version=\"2.0\"><channel><title>t</title>"
                + "<link>x</link><description>d</description><item><title>质量</title><link>/1</link></item></channel></rss>";

        assertThat(read(null, xml.getBytes(Charset.forName("GB18030"))))
                .containsExactly(new Link("https://a.example/1", new FeedHint("质量", null, null)));
    }

    @Test
    void refusesWhatIsNoFeed() {
        assertThatThrownBy(() -> read("text/html", "<html><p>Hello".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableListException.class);
        assertThatThrownBy(() -> read(null, new byte[0])).isInstanceOf(UnreadableListException.class);
    }

    @Test
    void expandsNoEntities() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + "<rss version=\"2.0\"><channel><title>&a;</title></channel></rss>";

        assertThatThrownBy(() -> read(null, bomb.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableListException.class);
    }

    private static List<Link> rss(String items) throws UnreadableListException {
        String rss =
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>t</title><link>https://a.example/</link>"
                        + "<description>d</description>" + items + "</channel></rss>";
        return read("application/rss+xml", rss.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Link> read(@Nullable String contentType, byte[] content) throws UnreadableListException {
        return FeedReader.read(URL, contentType, content).pages();
    }
}
