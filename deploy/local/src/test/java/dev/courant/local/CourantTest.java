package dev.courant.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.local.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CourantTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine courant = Courant.commandLine(
                    new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), false, Clock.systemUTC()))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));

    @Test
    void helpNamesEveryCommand() {
        assertThat(courant.execute("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "add",
                        "archive",
                        "bench",
                        "demo",
                        "down",
                        "extract",
                        "import",
                        "pause",
                        "remove",
                        "resume",
                        "search",
                        "sources",
                        "status",
                        "tail",
                        "up",
                        "where",
                        "courant test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add", "archive", "bench", "demo", "down", "extract", "import", "pause", "remove", "resume", "search",
                "sources", "status", "tail", "up", "where"
            })
    void everyCommandHasHelpAndVersion(String command) {
        assertThat(courant.execute(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: courant " + command);
        assertThat(courant.execute(command, "--version")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sreach foo                        | Did you mean",
                "search                            | Missing required parameter: 'QUERY'",
                "import                            | Missing required parameter: 'FILE'",
                "archive                           | Missing required option: '--to=FOLDER'",
                "archive --to x --prefix a/b       | --prefix is made of letters",
                "archive --to x --max-mb 0         | are at least 1",
                "import --from yesterday a.warc    | 'yesterday' is neither a day such as 2026-01-31",
                "import --limit 0 a.warc           | --limit is at least 1",
                "demo --port many                  | 'many' is not an int",
                "import --date yesterday a.warc    | --date",
                "extract                           | either one FILE, or a folder with --dir",
                "extract --dir pages               | --out FILE",
                "extract --out p.json a.html       | --out goes with --dir",
                "extract --dir d --out p --url x   | go with one FILE",
                "search a --size ten               | --size",
                "tail nonsense                     | there are news.sources, news.pages, news.pages.dlq",
                "tail pages --max 0                | --max is at least 1",
                "where                             | Missing required parameter: 'URL'",
                "where ftp://a.example/            | 'ftp://a.example/' is no absolute http or https URL",
                "demo --port 0                     | --port must be from 1 to 65535",
                "up --port 70000                   | --port must be from 1 to 65535",
                "add                               | Missing required parameter: 'URL'",
                "pause                             | Missing required parameter: 'ID'",
                "remove                            | Missing required parameter: 'ID",
                "bench --quick                     | Name a benchmark",
                "up --contact nobody               | neither a mail address nor an http(s) URL"
            })
    void wrongArgumentsAreNamedWithTheWayOut(String arguments, String explanation) {
        assertThat(courant.execute(arguments.strip().split("\\s+"))).isEqualTo(2);
        assertThat(err.toString()).contains(explanation).contains("--help`");
    }

    @Test
    void aSingleHtmlFileNeedsItsUrl(@TempDir Path folder) throws Exception {
        Path page = Files.writeString(folder.resolve("page.html"), "<p>x");
        assertThat(courant.execute("import", page.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--url URL");
    }

    @Test
    void oneUrlGoesWithOneFile(@TempDir Path folder) throws Exception {
        Path page = Files.writeString(folder.resolve("page.html"), "<p>x");
        assertThat(courant.execute("import", "--url", "https://a.example/", page.toString(), page.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("one FILE");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(courant.execute("import", "nowhere.warc.gz")).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere.warc.gz").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add a.example",
                "pause a",
                "remove a",
                "search x",
                "sources",
                "status",
                "tail",
                "where https://a.example/"
            })
    void whatNeedsARunningSystemSaysHowToStartOne(String arguments) {
        String home = System.setProperty("courant.home", emptyHome().toString());
        try {
            assertThat(courant.execute(arguments.split(" "))).isEqualTo(1);
            assertThat(err.toString())
                    .contains("Nothing is running", "./courant up", "./courant demo")
                    .doesNotContain("\tat ");
        } finally {
            restore(home);
        }
    }

    @TempDir
    private Path temporary;

    private Path emptyHome() {
        assertThat(temporary.resolve("crawler-service").toFile().mkdirs()).isTrue();
        return temporary;
    }

    private static void restore(String home) {
        if (home == null) {
            System.clearProperty("courant.home");
        } else {
            System.setProperty("courant.home", home);
        }
    }
}
