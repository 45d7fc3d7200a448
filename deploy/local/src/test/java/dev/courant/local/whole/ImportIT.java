package dev.courant.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.local.imports.WarcFixture;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands that a user gives to a running system. */
@ExtendWith(SharedSystem.class)
class ImportIT {
    private static final String TITLE = "Lighthouse keepers return to the northern skerries";
    private static final String TEXT = """
            <p>For the first time in thirty years, three keepers have moved into the tower on the northern skerries. \
            Their task is to look after the seabird colony that has grown around the disused light.</p>
            <p>The harbour board decided on the change last autumn, after two winters in which storms had cut the \
            automatic station off from the mainland for weeks at a time.</p>
            <p>“We are not here for the lamp,” said one of the keepers on the day of the crossing. “We are here because \
            somebody has to notice when something is wrong.”</p>
            <p>The board will look at the costs again in two years. Until then the supply boat calls every second \
            Thursday, weather permitting, and takes visitors back on the same day.</p>
            """;

    @TempDir
    private Path folder;

    private final Commands courant = new Commands();

    @Test
    void whatAnArchiveHoldsAddsUp(RunningSystem running) {
        assertThat(running.state().isAlive()).isTrue();
        Path sound = new WarcFixture(true)
                .html("https://skerries.example.org/news/keepers", article(TITLE))
                .html("https://skerries.example.org/tags", "<html><head><title>Tags</title></head><body><p>None</body>")
                .response(
                        "https://skerries.example.org/map.png",
                        "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n",
                        new byte[] {1, 2, 3})
                .response("https://skerries.example.org/odd", "no HTTP\r\n", new byte[] {0})
                .write(folder.resolve("sound.warc.gz"));
        WarcFixture second = new WarcFixture(true).html("https://skerries.example.org/news/cut", article("Cut"));
        Path broken = second.write(folder.resolve("broken.warc.gz"), second.toBytes().length - 40);

        assertThat(courant.run("import", broken.toString(), sound.toString())).isZero();
        assertThat(courant.printed())
                .contains("broken.warc.gz is broken behind byte ")
                .contains("skipped https://skerries.example.org/map.png: no HTML (image/png)")
                .contains("skipped https://skerries.example.org/odd: unreadable record")
                .contains("sent 2 ·")
                .contains("broken 1")
                .contains("2 pages = 1 article + 1 rejection + 0 in the DLQ (");

        assertThat(courant.run("search", "lighthouse keepers skerries")).isZero();
        assertThat(courant.printed()).contains(TITLE, "2020-02-01", "https://skerries.example.org/news/keepers");
    }

    @Test
    void aSinglePageIsTakenAsItsBytesAre(RunningSystem running) throws Exception {
        assertThat(running.state().isAlive()).isTrue();
        String text = "港務局決定，燈塔守護人今年秋天重返北方礁島，照看三十年來在燈塔四周繁衍的海鳥。補給船每隔一個星期四出發，天氣許可時也載送訪客。".repeat(4);
        String html = "<html><head><meta charset=big5><title>燈塔守護人重返礁島</title></head><body><article>"
                + "<h1>燈塔守護人重返礁島</h1><p>" + text + "</p><p>" + text + "</p></article></body></html>";
        Path page = Files.write(folder.resolve("page.html"), html.getBytes(Charset.forName("Big5")));
        assertThat(courant.run("import", "--url", "https://skerries.example.org/zh/1", page.toString()))
                .isZero();
        assertThat(courant.printed()).contains("1 page = 1 article + 0 rejections + 0 in the DLQ");

        assertThat(courant.run("search", "--json", "灯塔守护人")).isZero();
        assertThat(courant.printed()).startsWith("{").contains("燈塔守護人重返礁島");
    }

    @Test
    void theStatusNamesEveryPart(RunningSystem running) {
        assertThat(courant.run("status")).isZero();
        assertThat(courant.printed())
                .contains("crawler-service", "parser-service", "indexer-service", "kafka", "elasticsearch")
                .contains(running.state().search() + "/")
                .doesNotContain("not ready");
    }

    private static String article(String title) {
        return "<html lang=en><head><title>" + title + "</title><meta property='og:type' content='article'>"
                + "<meta property='article:published_time' content='2020-02-01T08:30:00+01:00'></head><body><main><article><h1>"
                + title + "</h1>" + TEXT + "</article></main></body></html>";
    }
}
