package dev.courant.local.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article;
import dev.courant.events.ArticleEventCodec;
import dev.courant.local.Courant;
import dev.courant.local.console.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path temporary;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();
    private final CommandLine courant = Courant.commandLine(
                    new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), false, Clock.systemUTC()))
            .setErr(new PrintWriter(err, true));

    @Test
    void aPageIsTheArticleThatWouldStandInTheTopic() throws IOException {
        Path page = Files.writeString(temporary.resolve("page.html"), SamplePage.article("A lamp for the mole"));
        assertThat(extract("--url", "https://gazette.example/mole?utm_source=mail", page.toString()))
                .isZero();
        assertThat(printed()).endsWith("}\n").hasLineCount(1);
        Article article = ArticleEventCodec.article(printed.toByteArray());
        assertThat(article.title()).isEqualTo("A lamp for the mole");
        assertThat(article.url()).isEqualTo("https://gazette.example/mole?utm_source=mail");
        assertThat(article.canonicalUrl()).isEqualTo("https://gazette.example/mole");
        assertThat(article.bodyText()).isEqualTo(SamplePage.text());
        assertThat(article.images())
                .extracting(Article.Image::url)
                .containsExactly("https://gazette.example/pictures/lamp.jpg");
    }

    @Test
    void anExplanationNamesWhoOfferedWhatAndWhatWasLeftOutOfTheText() throws IOException {
        Path page = Files.writeString(
                temporary.resolve("page.html"),
                SamplePage.article("A lamp for the mole")
                        .replace("</body>", "<div class=newsletter>Moles by mail each Monday</div></body>"));
        assertThat(extract("--explain", page.toString())).isZero();
        assertThat(printed())
                .contains("Outcome  article, confidence", "title: A lamp for the mole")
                .containsPattern("\n\\* 0\\.\\d\\d  \\S+ +A lamp for the mole\n")
                .containsPattern("\n  kept  paragraph  \\S")
                .containsPattern("div.newsletter  “Moles by mail each Monday”  <- \\S")
                .doesNotContain("\"canonicalUrl\"");
    }

    @Test
    void aPageWithoutUrlIsWhereItSaysThatItIs() throws IOException {
        String html = SamplePage.article("A lamp for the mole");
        Path stated = Files.writeString(
                temporary.resolve("stated.html"),
                html.replace("<title>", "<link rel=canonical href='https://www.gazette.example/lamp'><title>"));
        assertThat(extract(stated.toString())).isZero();
        assertThat(ArticleEventCodec.article(printed.toByteArray()).canonicalUrl())
                .isEqualTo("https://www.gazette.example/lamp");
        printed.reset();
        Path unknown = Files.writeString(temporary.resolve("a page.html"), html);
        assertThat(extract(unknown.toString())).isZero();
        assertThat(ArticleEventCodec.article(printed.toByteArray()).canonicalUrl())
                .isEqualTo("https://import.example/a+page.html");
    }

    @Test
    void relativeDatesCountBackFromTheDayOfFetching() throws IOException {
        String html =
                SamplePage.article("A lamp for the mole").replaceAll("<time.*?</time>", "<time>2 days ago</time>");
        Path page = Files.writeString(temporary.resolve("page.html"), html);
        assertThat(extract("--fetched-at", "2026-03-04T12:00:00Z", page.toString()))
                .isZero();
        Article article = ArticleEventCodec.article(printed.toByteArray());
        assertThat(article.fetchedAt()).isEqualTo("2026-03-04T12:00:00Z");
        assertThat(String.valueOf(article.publishedAt())).startsWith("2026-03-02");
    }

    @Test
    void gzipAndTheHeadersCharsetAreUndone() throws IOException {
        byte[] latin9 = SamplePage.article("Größe und Preis: 5 €")
                .replace("<meta charset=utf-8>", "")
                .getBytes(Charset.forName("ISO-8859-15"));
        Path page = gzip(temporary.resolve("page.html.gz"), latin9);
        assertThat(extract("--content-type", "text/html; charset=iso-8859-15", "--pretty", page.toString()))
                .isZero();
        assertThat(printed()).contains("\n  \"title\" : \"Größe und Preis: 5 €\",\n");
    }

    @Test
    void theStandardInputIsRead() {
        InputStream in = System.in;
        System.setIn(new ByteArrayInputStream(
                SamplePage.article("A lamp for the mole").getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(extract("-")).isZero();
            assertThat(printed()).contains("\"title\":\"A lamp for the mole\"");
        } finally {
            System.setIn(in);
        }
    }

    @Test
    void whatIsNoArticleIsARejectionAndASentence() throws IOException {
        Path page = Files.writeString(temporary.resolve("page.html"), "<title>Hm</title><p>Three words only.");
        assertThat(extract(page.toString())).isEqualTo(1);
        assertThat(printed()).contains("\"reason\":\"tooShort\"");
        assertThat(err.toString()).startsWith("courant: The page is no article: tooShort");
        Path empty = Files.writeString(temporary.resolve("empty.html"), " \n");
        assertThat(extract(empty.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no article: empty");
        Path binary = Files.write(temporary.resolve("picture.html"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
        assertThat(extract(binary.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no article: notHtml (PNG image)").doesNotContain("\tat ");
    }

    @Test
    void whatCannotBeReadIsASentence() throws IOException {
        assertThat(extract("nowhere.html")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("courant: nowhere.html is not there.\n");
        Path bomb = Files.writeString(temporary.resolve("bomb.html"), "<p>" + "<b>".repeat(100_001));
        assertThat(extract(bomb.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("cannot be parsed (limitExceeded)", "100000 tags");
        assertThat(extract("--url", "gazette.example", bomb.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--url is no absolute http(s) URL: gazette.example");
    }

    @Test
    void aFolderBecomesOneObject() throws IOException {
        Path html = Files.createDirectories(temporary.resolve("html"));
        String article = SamplePage.article("Größe der Straße");
        gzip(html.resolve("b.html.gz"), bytes(article.replace("utf-8", "iso-8859-2")));
        gzip(html.resolve("a.html.gz"), bytes(article.replace("<title>", "<meta name=robots content=noindex><title>")));
        gzip(html.resolve("c.html.gz"), torn(article));
        gzip(html.resolve("d.html.gz"), bytes("<p>" + "<b>".repeat(100_001)));
        Files.write(html.resolve("e.html.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
        Files.writeString(temporary.resolve("truth.json"), "{\"b\":{\"url\":\"https://b.example/x/\",\"text\":\"?\"}}");

        Path out = temporary.resolve("out.json");
        assertThat(extract("--dir", temporary.toString(), "--out", out.toString()))
                .isZero();
        JsonNode predictions = JSON.readTree(out.toFile());
        assertThat(predictions.propertyNames()).containsExactly("a", "b", "c", "d", "e");
        assertThat(predictions.at("/a/noindex").asBoolean()).isTrue();
        assertThat(predictions.at("/a").has("rejected")).isFalse();
        assertThat(predictions.at("/a/text").asString()).isEqualTo(SamplePage.text());
        assertThat(predictions.at("/b")).isEqualTo(JSON.valueToTree(sound()));
        assertThat(predictions.at("/c/title").asString()).isEqualTo("Größe der Straße");
        assertThat(predictions.at("/c/text").asString()).contains("\uFFFD").doesNotContain("Ăś");
        assertThat(predictions.at("/d/rejected").asString()).isEqualTo("limitExceeded");
        assertThat(predictions.at("/e/rejected").asString()).isEqualTo("unreadable");
        assertThat(printed())
                .contains(
                        "= 3 articles (noindex: 1) + 0 rejections + 2 failures",
                        "failed: d: limitExceeded",
                        "failed: e: ");
        assertThat(temporary.resolve("out.json.part")).doesNotExist();
    }

    private static Prediction sound() {
        return new Prediction(
                SamplePage.text(),
                "Größe der Straße",
                List.of("Ada Finch"),
                "2026-03-01T08:30:00Z",
                null,
                "en",
                List.of("https://b.example/pictures/lamp.jpg"),
                null,
                false);
    }

    @Test
    void aFolderWithoutPagesIsASentenceAndNoOutput() throws IOException {
        Path out = temporary.resolve("out.json");
        assertThat(extract("--dir", temporary.toString(), "--out", out.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("has no folder html");
        Files.createDirectories(temporary.resolve("html"));
        assertThat(extract("--dir", temporary.toString(), "--out", out.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("There is no page in");
        assertThat(out).doesNotExist();
    }

    private int extract(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "extract";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return courant.execute(all);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Bytes that no UTF-8 has, as many as a page in another character set would have. */
    private static byte[] torn(String article) {
        byte[] bytes = bytes(article.replace("</p>", " ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~</p>")
                .replace("<meta charset=utf-8>", "<meta charset=iso-8859-2>"));
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '~' ? (byte) 0xE9 : bytes[i];
        }
        return bytes;
    }

    private static Path gzip(Path file, byte[] content) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content);
        }
        return file;
    }
}
