package dev.courant.local.imports;

import static dev.courant.local.imports.WarcFixture.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Page;
import dev.courant.local.imports.WarcEntry.Broken;
import dev.courant.local.imports.WarcEntry.PassedOver;
import dev.courant.local.imports.WarcEntry.Skipped;
import dev.courant.local.imports.WarcEntry.Usable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcPagesTest {
    private static final String URL = "https://www.paper.example/news/1";
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String HTML = "Content-Type: text/html; charset=gb18030\r\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aResponseWithHtmlIsAPage(boolean gzip) throws IOException {
        WarcFixture warc = new WarcFixture(gzip)
                .response(
                        URL,
                        OK + HTML + "ETag: \"7\"\r\nLast-Modified: Sun, 02 Feb 2020 09:00:00 GMT\r\n"
                                + "Content-Language: zh-Hans\r\nX-Robots-Tag: noarchive\r\n",
                        bytes("<p>x"));
        Page page = onlyPage(warc);
        assertThat(page.canonicalUrl()).isEqualTo(URL);
        assertThat(page.sourceId()).isEqualTo("paper.example");
        assertThat(page.contentType()).isEqualTo("text/html; charset=gb18030");
        assertThat(page.etag()).isEqualTo("\"7\"");
        assertThat(page.lastModified()).isEqualTo("Sun, 02 Feb 2020 09:00:00 GMT");
        assertThat(page.contentLanguage()).isEqualTo("zh-Hans");
        assertThat(page.noarchive()).isTrue();
        assertThat(page.noindex()).isFalse();
        assertThat(page.fetchedAt()).isEqualTo(Instant.parse(WarcFixture.DATE)).isEqualTo(page.firstSeenAt());
        assertThat(page.body()).isEqualTo(bytes("<p>x"));
    }

    @Test
    void transferAndContentEncodingAreUndone() throws IOException {
        byte[] zipped = WarcFixture.gzip(bytes("<p>packed"));
        byte[] head = bytes(Integer.toHexString(zipped.length) + "\r\n");
        byte[] chunked = new byte[head.length + zipped.length + 7];
        System.arraycopy(head, 0, chunked, 0, head.length);
        System.arraycopy(zipped, 0, chunked, head.length, zipped.length);
        System.arraycopy(bytes("\r\n0\r\n\r\n"), 0, chunked, head.length + zipped.length, 7);
        WarcFixture warc = new WarcFixture(true)
                .response(URL, OK + HTML + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked);
        assertThat(onlyPage(warc).body()).isEqualTo(bytes("<p>packed"));
    }

    @Test
    void theSecondImportOfACaptureIsTheSameEvent() throws IOException {
        WarcFixture warc = new WarcFixture(true).html(URL, "<p>x");
        assertThat(onlyPage(warc).attempt()).isEqualTo(onlyPage(warc).attempt()).contains("uuid");
    }

    @Test
    void whatMakesNoPageIsNamedAndTheNextIsRead() throws IOException {
        WarcFixture warc = new WarcFixture(true)
                .response("https://paper.example/pic", OK + "Content-Type: image/png\r\n", new byte[] {1})
                .response("https://paper.example/gone", "HTTP/1.1 404 Not Found\r\n" + HTML, bytes("gone"))
                .response("https://paper.example/garbage", "no HTTP at all\r\n", new byte[] {0})
                .response("https://paper.example/badzip", OK + HTML + "Content-Encoding: gzip\r\n", bytes("no gzip"))
                .response("ftp://paper.example/file", OK + HTML, bytes("<p>x"))
                .record(
                        "request",
                        "WARC-Target-URI: " + URL + "\r\n",
                        "application/http",
                        bytes("GET / HTTP/1.1\r\n\r\n"))
                .html(URL, "<p>good");
        List<WarcEntry> entries = read(warc.write(folder.resolve("a.warc.gz")));
        assertThat(entries.subList(0, 5))
                .extracting(entry -> ((Skipped) entry).reason())
                .containsExactly(
                        SkipReason.NOT_HTML,
                        SkipReason.STATUS,
                        SkipReason.UNREADABLE,
                        SkipReason.UNREADABLE,
                        SkipReason.UNUSABLE_URL);
        assertThat(((Skipped) entries.getFirst()).record()).isEqualTo("https://paper.example/pic");
        assertThat(entries.get(5)).isEqualTo(new PassedOver("request"));
        assertThat(entries.get(6)).isInstanceOf(Usable.class);
        assertThat(entries).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileThatIsCutOffYieldsWhatIsBeforeTheCut(boolean gzip) throws IOException {
        int whole = new WarcFixture(gzip).html(URL, "<p>first").toBytes().length;
        WarcFixture warc = new WarcFixture(gzip).html(URL, "<p>first").html(URL + "2", "<p>second".repeat(50));
        List<WarcEntry> entries = read(warc.write(folder.resolve("cut.warc"), whole + 60));
        assertThat(entries.getFirst()).isInstanceOf(Usable.class);
        assertThat(entries.getLast()).isInstanceOf(Broken.class);
        assertThat(entries).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void behindDamageTheNextRecordIsRead(boolean gzip) throws IOException {
        int first = new WarcFixture(gzip).html(URL, "<p>first").toBytes().length;
        int second = new WarcFixture(gzip)
                .html(URL, "<p>first")
                .html(URL + "2", "<p>second")
                .toBytes()
                .length;
        byte[] bytes = new WarcFixture(gzip)
                .html(URL, "<p>first")
                .html(URL + "2", "<p>second")
                .html(URL + "3", "<p>third")
                .toBytes();
        for (int i = first + (gzip ? 15 : 1); i < first + 60; i++) {
            bytes[i] ^= 0x55;
        }
        List<WarcEntry> entries = read(Files.write(folder.resolve("bad.warc"), bytes));
        assertThat(entries).hasSize(3);
        assertThat(entries.get(1)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.behind()).isGreaterThan(0).isLessThanOrEqualTo(first);
            assertThat(broken.until()).isEqualTo(second);
        });
        assertThat(((Usable) entries.get(2)).page().canonicalUrl()).isEqualTo(URL + "3");
    }

    @Test
    void whatLooksLikeGzipByChanceIsNoRecord() throws IOException {
        byte[] start = new WarcFixture(true).html(URL, "<p>first").toBytes();
        byte[] noise = {1, 2, 0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 7, 7, 7};
        byte[] end = new WarcFixture(true).html(URL + "2", "<p>second").toBytes();
        Path file = Files.write(folder.resolve("noise.warc.gz"), start);
        Files.write(file, noise, StandardOpenOption.APPEND);
        Files.write(file, end, StandardOpenOption.APPEND);
        List<WarcEntry> entries = read(file);
        assertThat(entries).last().isInstanceOf(Usable.class);
        assertThat(entries.get(1))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.until()).isEqualTo(start.length + noise.length));
    }

    @Test
    void whatIsNoWarcFileHasNoRecords() throws IOException {
        Path file = Files.writeString(folder.resolve("no.warc.gz"), "Dear all,\n".repeat(100));
        assertThat(read(file)).singleElement().isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.behind()).isZero();
            assertThat(broken.until()).isNegative();
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readingGoesOnFromTheRecordThatWasReached(boolean gzip) throws IOException {
        Archive archive = new FileArchive(new WarcFixture(gzip)
                .html(URL, "<p>first")
                .html(URL + "2", "<p>second")
                .html(URL + "3", "<p>third")
                .write(folder.resolve("on.warc")));
        List<Long> positions = new ArrayList<>();
        try (WarcPages warc = WarcPages.of(archive, DateWindow.ALWAYS, 0)) {
            while (warc.next().isPresent()) {
                positions.add(warc.position());
            }
        }
        assertThat(positions).hasSize(4).startsWith(0L).isSorted().doesNotHaveDuplicates();
        try (WarcPages warc = WarcPages.of(archive, DateWindow.ALWAYS, positions.get(2))) {
            assertThat(((Usable) warc.next().orElseThrow()).page().canonicalUrl())
                    .isEqualTo(URL + "2");
            assertThat(((Usable) warc.next().orElseThrow()).page().canonicalUrl())
                    .isEqualTo(URL + "3");
            assertThat(warc.position()).isEqualTo(positions.get(3));
        }
    }

    /** Against the rules, and made by many: no record has a beginning of its own that one could go on from. */
    @Test
    void anArchivePackedAsOnePieceHasOneBeginning() throws IOException {
        byte[] plain = new WarcFixture(false)
                .html(URL, "<p>first")
                .html(URL + "2", "<p>2")
                .toBytes();
        Archive archive = new FileArchive(Files.write(folder.resolve("piece.warc.gz"), WarcFixture.gzip(plain)));
        try (WarcPages warc = WarcPages.of(archive, DateWindow.ALWAYS, 0)) {
            for (int i = 0; i < 3; i++) {
                assertThat(warc.next()).isPresent();
                assertThat(warc.position()).isZero();
            }
        }
    }

    @Test
    void pagesOfOtherDaysAreSkipped() throws IOException {
        Path file = new WarcFixture(true).html(URL, "<p>x").write(folder.resolve("day.warc"));
        assertThat(read(file, DateWindow.of("2020-02-02", "2020-02-02")))
                .singleElement()
                .isInstanceOf(Usable.class);
        assertThat(read(file, DateWindow.of("2020-02-02T10:00:01Z", null)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Skipped.class, skipped -> assertThat(skipped.reason()).isEqualTo(SkipReason.OTHER_DATE));
    }

    /** As archives of the first years of CC-NEWS have it. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Encoding: gzip", "Content-Encoding: br", "Transfer-Encoding: chunked"})
    void aBodyThatIsUnpackedAlreadyIsTakenAsItIs(String header) throws IOException {
        WarcFixture warc =
                new WarcFixture(true).response(URL, OK + HTML + header + "\r\n", bytes("\n <!doctype html><p>plain"));
        assertThat(onlyPage(warc).body()).isEqualTo(bytes("\n <!doctype html><p>plain"));
    }

    private Page onlyPage(WarcFixture warc) throws IOException {
        List<WarcEntry> entries = read(warc.write(folder.resolve("one.warc")));
        assertThat(entries).singleElement().isInstanceOf(Usable.class);
        return ((Usable) entries.getFirst()).page();
    }

    private static List<WarcEntry> read(Path file) throws IOException {
        return read(file, DateWindow.ALWAYS);
    }

    private static List<WarcEntry> read(Path file, DateWindow wanted) throws IOException {
        List<WarcEntry> entries = new ArrayList<>();
        try (WarcPages warc = WarcPages.of(new FileArchive(file), wanted, 0)) {
            for (Optional<WarcEntry> entry = warc.next(); entry.isPresent(); entry = warc.next()) {
                entries.add(entry.get());
            }
        }
        entries.remove(new PassedOver("warcinfo"));
        return entries;
    }
}
