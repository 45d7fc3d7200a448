package dev.courant.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidEventTest {
    private static final String ARTICLE = new String(ArticleEventCodec.json(Samples.article()), StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"title\":\"Ferry returns after forty years\" | \"title\":\" \" | title: is blank",
                "\"kind\":\"liveBlog\" | \"kind\":\"poem\" | kind: ",
                "\"role\":\"photographer\" | \"role\":\"juggler\" | authors[1].role: ",
                "\"text\":\"A long wait\" | \"text\":\"\" | body[1].text: is blank",
                "\"confidence\":0.93 | \"confidence\":1.5 | confidence: is not between 0 and 1",
                "\"wordCount\":7 | \"wordCount\":null | wordCount: ",
                "\"publishedAt\":\"2026-03-02T08:00:00+01:00\" | \"publishedAt\":\"yesterday\" | publishedAt: ",
                "\"publishedAt\":\"2026-03-02T08:00:00+01:00\", | '' | publishedAtBasis: must be there",
                "\"fingerprint\":\"00ff00ff00ff00ff\" | \"fingerprint\":\"xyz\" | fingerprint: is not 16",
                "\"id\":\" | \"id\":\"0 | id: is no lower-case",
                "\"host\":\"harbour.example\" | \"host\":\"\" | source.host: is blank",
            })
    void theMessageNamesTheField(String good, String bad, String message) {
        assertThat(ARTICLE).contains(good);
        byte[] json = ARTICLE.replace(good, bad).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ArticleEventCodec.article(json))
                .isInstanceOf(InvalidEventException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_type,dev.courant.article", "ce_httpstatus,twohundred", "ce_httpstatus,99", "ce_time,noon",
        "ce_origin,dream", "ce_finalurl,ftp://harbour.example/", "ce_firstseenat,", "ce_sourceid,"
    })
    void aPageNamesTheHeader(String header, String value) {
        Map<String, String> headers =
                new HashMap<>(PageCodec.encode(Samples.page()).headers());
        headers.compute(header, (name, old) -> value);

        InvalidEventException e =
                catchThrowableOfType(InvalidEventException.class, () -> PageCodec.decode(headers, new byte[0]));

        assertThat(e.field()).isEqualTo(header);
    }

    @Test
    void whatIsNoJsonIsSaidSo() {
        assertThatThrownBy(() -> ArticleEventCodec.article("<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidEventException.class)
                .hasMessageStartingWith("value: is no JSON");
    }

    @Test
    void aRecordWithoutValueIsSaidSo() {
        Map<String, String> headers =
                ArticleEventCodec.encode(Samples.article()).headers();

        assertThatThrownBy(() -> ArticleEventCodec.decode(headers, null))
                .isInstanceOf(InvalidEventException.class)
                .hasMessage("value: is missing");
    }

    @Test
    void anIdThatIsNotTheUrlsIsRefused() {
        Removal sound = Samples.removal();

        assertThatThrownBy(() -> new Removal(
                        "0".repeat(64),
                        sound.canonicalUrl(),
                        sound.sourceId(),
                        sound.reason(),
                        sound.firstSeenAt(),
                        sound.fetchedAt()))
                .hasMessage("id: is not the SHA-256 of canonicalUrl");
    }

    @Test
    void aSourceNamesItsBadUrl() {
        assertThatThrownBy(() -> new Source(
                        "a",
                        "A",
                        "https://a.example/",
                        null,
                        null,
                        null,
                        List.of("feed.xml"),
                        List.of(),
                        List.of(),
                        Duration.ZERO))
                .hasMessage("feeds[0]: is no absolute http(s) URL: feed.xml");
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        assertThatThrownBy(() -> Samples.page(Samples.URL, new byte[Page.MAX_BODY_BYTES + 1]))
                .hasMessage("body: is longer than 8388608 bytes");
    }
}
