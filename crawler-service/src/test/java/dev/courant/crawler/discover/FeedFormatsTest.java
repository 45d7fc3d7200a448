package dev.courant.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.discover.Found.About;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds as they are found: old formats, and those that no parser should have to take. */
class FeedFormatsTest {
    private static final String URL = "https://a.example/feeds/all.xml";
    private static final String STORY = "https://a.example/1";
    private static final String RSS = "<rss version=\"2.0\"><channel><title>The Gazette</title>"
            + "<link>https://a.example/</link><description>d</description><language>en-gb</language>"
            + "<item><title>Ferry</title><link>https://a.example/1</link></item></channel></rss>";

    @ParameterizedTest
    @ValueSource(strings = {"""
            <?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
              "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="0.91"><channel><title>t</title><link>https://a.example/</link><description>d</description>
            <language>en</language><item><title>Ferry</title><link>https://a.example/1</link></item></channel></rss>""", """
            <rss version="0.92"><channel><title>t</title><link>https://a.example/</link><description>d</description>
            <item><title>Ferry</title><link>https://a.example/1</link></item></channel></rss>""", """
            <rss version="0.93"><channel><title>t</title><link>x</link><description>d</description>
            <item><title>Ferry</title><link>https://a.example/1</link></item></channel></rss>""", """
            <rss><channel><title>t</title><link>x</link><description>d</description>
            <item><title>Ferry</title><link>https://a.example/1</link></item></channel></rss>""", """
            <rss version="2.0.1"><channel>
            <item><title>Ferry</title><link>https://a.example/1</link></item></channel></rss>""", """
            <?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>t</title><link>x</link>
              <description>d</description></channel>
              <item><title>Ferry</title><link>https://a.example/1</link></item></rdf:RDF>""", """
            <?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://a.example/"><title>t</title><link>https://a.example/</link><description>d</description>
              <items><rdf:Seq><rdf:li resource="https://a.example/1"/></rdf:Seq></items></channel>
              <item rdf:about="https://a.example/1"><title>Ferry</title><link>https://a.example/1</link>
              <dc:date>2026-01-31T10:00:00Z</dc:date></item></rdf:RDF>""", """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>t</title><entry><title>Ferry</title>
              <link rel="alternate" type="text/html" href="https://a.example/1"/><id>x</id></entry></feed>""", """
            <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>t</a:title><a:id>u</a:id>
              <a:entry><a:id>u1</a:id><a:title>Ferry</a:title><a:link href="https://a.example/1"/></a:entry></a:feed>""", """
            {"version": "https://jsonfeed.org/version/1.1", "title": "t", "items": [{"id": "1", "url": "https://a.example/1"}]}""", """
            {"version": "https://jsonfeed.org/version/1", "title": "t", "items": [{"id": "https://a.example/1"}]}"""})
    void readsEachFormat(String feed) throws UnreadableListException {
        assertThat(urls(null, feed)).containsExactly(STORY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a byte order mark    | `\uFEFF<?xml version="1.0" encoding="UTF-8"?>%s`
            blank lines before   | `\n\n   <?xml version="1.0" encoding="UTF-8"?>%s`
            rubbish before       | `Warning: something in line 3\n<?xml version="1.0" encoding="UTF-8"?>%s`
            rubbish behind       | `%s\n<!-- cached --><script>x</script>`
            a stylesheet         | `<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?>%s`
            two declarations     | `<?xml version="1.0"?><?xml version="1.0"?>%s`
            a comment before     | `<!-- made by hand --><?xml version="1.0"?>%s`
            """)
    void readsWhatSurroundsIt(String what, String around) throws UnreadableListException {
        assertThat(urls("text/xml", around.formatted(RSS))).as(what).containsExactly(STORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ferry & quay",
                "Ferry &nbsp; caf&eacute; &ldquo;quay&rdquo;",
                "Ferry &made-up; quay",
                "Ferry \u0003\u001b quay",
                "Ferry &#3; &#xFFFF; &#0; quay",
                "<![CDATA[Ferry & <b>quay</b>]]>",
                "Ferry <br> quay"
            })
    void readsTitlesThatAreNotWellFormed(String title) throws UnreadableListException {
        assertThat(urls("text/xml", RSS.replace("Ferry", title))).containsExactly(STORY);
    }

    @Test
    void readsAddressesWithBareAmpersands() throws UnreadableListException {
        String feed = RSS.replace("https://a.example/1<", "https://a.example/1?a=1&b=2&copy=3<");

        assertThat(urls("text/xml", feed)).containsExactly("https://a.example/1?a=1&b=2&copy=3");
    }

    @Test
    void readsAddressesWithBlanksAround() throws UnreadableListException {
        assertThat(urls(null, RSS.replace("<link>https://a.example/1<", "<link>\n  https://a.example/1\n <")))
                .containsExactly(STORY);
        assertThat(urls(null, RSS.replace("https://a.example/1<", "<![CDATA[ https://a.example/1 ]]><")))
                .containsExactly(STORY);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, UTF-8, text/xml",
        "windows-1252, UTF-8, text/xml; charset=utf-8",
        "windows-1252, windows-1252, text/xml; charset=utf-8",
        "ISO-8859-1, ISO-8859-1, text/xml; charset=iso-8859-1",
        "UTF-8, UTF-8, text/xml; charset=iso-8859-1",
        "UTF-8, UTF-8, text/xml; charset=no-such",
        "UTF-8, no-such, text/xml",
        "UTF-8, UTF-16, text/xml",
        "UTF-16, UTF-16, application/rss+xml",
        "UTF-16LE, UTF-16, application/rss+xml"
    })
    void readsWhateverCharsetIsStated(String really, String declared, String contentType)
            throws UnreadableListException {
        String xml = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>" + RSS.replace("Ferry", "Fähre");

        assertThat(FeedReader.read(URL, contentType, xml.getBytes(Charset.forName(really)))
                        .pages())
                .singleElement()
                .satisfies(link -> assertThat(link.url()).isEqualTo(STORY));
    }

    @Test
    void prefersTheCharsetThatTheBytesAre() throws UnreadableListException {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + RSS.replace("Ferry", "Fähre “heute”");

        assertThat(FeedReader.read(URL, "text/xml; charset=iso-8859-1", xml.getBytes(StandardCharsets.UTF_8))
                        .pages())
                .singleElement()
                .satisfies(link -> assertThat(link.hint()).hasFieldOrPropertyWithValue("title", "Fähre “heute”"));
        assertThat(FeedReader.read(URL, "text/xml", xml.getBytes(Charset.forName("windows-1252")))
                        .pages())
                .singleElement()
                .satisfies(link -> assertThat(link.hint()).hasFieldOrPropertyWithValue("title", "Fähre “heute”"));
    }

    @Test
    void readsWhatATruncatedFeedHas() throws UnreadableListException {
        String cut = RSS.replace("</item>", "</item><item><title>Half</title><link>https://a.example/2");

        assertThat(urls(null, cut.substring(0, cut.indexOf("/2") + 2))).containsExactly(STORY);
    }

    @Test
    void saysWhatTheFeedSaysOfItself() throws UnreadableListException {
        assertThat(about(RSS)).isEqualTo(new About("The Gazette", "en-gb", null, Set.of()));
        assertThat(about(RSS.replace(
                        "<item>",
                        "<ttl>15</ttl><skipHours><hour>0</hour><hour>3</hour><hour>23</hour></skipHours><item>")))
                .isEqualTo(new About("The Gazette", "en-gb", Duration.ofMinutes(15), Set.of(0, 3, 23)));
        assertThat(about(RSS.replace(
                                "<item>",
                                "<sy:updatePeriod xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>hourly</sy:updatePeriod>"
                                        + "<sy:updateFrequency xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>2"
                                        + "</sy:updateFrequency><item>"))
                        .refresh())
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(about(RSS.replace("<item>", "<ttl>none</ttl><item>")).refresh())
                .isNull();
        assertThat(about(RSS.replace("<item>", "<ttl>-5</ttl><item>")).refresh())
                .isNull();
    }

    @Test
    void readsTheEntriesOfAFeedThatSaysNonsenseOfItself() throws UnreadableListException {
        assertThat(urls(null, RSS.replace("<item>", "<skipHours><hour>77</hour></skipHours><item>")))
                .containsExactly(STORY);
        assertThat(urls(null, RSS.replace("<item>", "<cloud port=''/><image/><item>")))
                .containsExactly(STORY);
    }

    private static About about(String feed) throws UnreadableListException {
        return FeedReader.read(URL, null, feed.getBytes(StandardCharsets.UTF_8)).about();
    }

    private static List<String> urls(@Nullable String contentType, String feed) throws UnreadableListException {
        return FeedReader.read(URL, contentType, feed.getBytes(StandardCharsets.UTF_8)).pages().stream()
                .map(Found.Link::url)
                .toList();
    }
}
