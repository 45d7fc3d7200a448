package dev.courant.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.events.InvalidEventException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageIdentityTest {
    private static final String URL = "https://www.paper.co.uk/news/1?from=front";

    @ParameterizedTest
    @CsvSource({
        "https://www.paper.co.uk/news/1, https://www.paper.co.uk/news/1",
        "/news/1#top, https://www.paper.co.uk/news/1",
        "https://m.paper.co.uk/news/1, https://m.paper.co.uk/news/1",
        // Another site's claim, a front page, and no URL at all are not believed.
        "https://elsewhere.test/news/1, " + URL,
        "https://www.paper.co.uk/, " + URL,
        "/, " + URL,
        "mailto:desk@paper.co.uk, " + URL
    })
    void theCanonicalLinkDecidesWhereItCanBeBelieved(String link, String identity) {
        assertThat(PageIdentity.of(URL, html("<link rel='canonical' href='" + link + "'>")))
                .isEqualTo(identity);
    }

    @Test
    void withoutALinkTheUrlItselfDecides() {
        assertThat(PageIdentity.of(URL, html("<p>No link"))).isEqualTo(URL);
        assertThat(PageIdentity.of(URL, new byte[0])).isEqualTo(URL);
    }

    @Test
    void linksAreFoundInAnyEncoding() {
        byte[] body = "<title>質量</title><link rel=canonical href=/news/1>".getBytes(Charset.forName("GB18030"));
        assertThat(PageIdentity.of(URL, body)).isEqualTo("https://www.paper.co.uk/news/1");
    }

    @Test
    void oneSpelling() {
        assertThat(PageIdentity.normalise("HTTPS://Paper.Co.Uk:443/a/../b#c")).isEqualTo("https://paper.co.uk/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "paper.co.uk/a", "ftp://paper.co.uk/a", "mailto:a@b.example", "dns:paper.co.uk"})
    void whatIsNoHttpUrlIsRefused(String url) {
        assertThatThrownBy(() -> PageIdentity.normalise(url)).isInstanceOf(InvalidEventException.class);
    }

    private static byte[] html(String head) {
        return ("<!doctype html><html><head>" + head + "</head><body>x").getBytes(StandardCharsets.UTF_8);
    }
}
