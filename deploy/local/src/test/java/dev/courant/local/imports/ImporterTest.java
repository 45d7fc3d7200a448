package dev.courant.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Page;
import dev.courant.local.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
    private static final String URL = "https://paper.example/";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Map<String, Progress> progress = new HashMap<>();
    private final List<String> sent = new ArrayList<>();

    @Test
    void whatIsDoneIsNotDoneAgain() {
        Archive archive = archive("a.warc.gz", 3);
        run(options(Long.MAX_VALUE, false), archive);
        assertThat(sent).hasSize(3);
        run(options(Long.MAX_VALUE, false), archive);
        assertThat(sent).hasSize(3);
        assertThat(text()).contains("a.warc.gz is imported already (3 pages); --again");
        run(options(Long.MAX_VALUE, true), archive);
        assertThat(sent).hasSize(6);
    }

    @Test
    void theSameBytesElsewhereAreTheSameArchive() {
        run(options(Long.MAX_VALUE, false), archive("a.warc.gz", 3));
        run(options(Long.MAX_VALUE, false), archive("moved.warc.gz", 3));
        assertThat(sent).hasSize(3);
        run(options(Long.MAX_VALUE, false), archive("other.warc.gz", 4));
        assertThat(sent).hasSize(7);
    }

    @Test
    void aLimitStopsAndTheNextRunGoesOnFromThere() {
        Archive first = archive("a.warc.gz", 5);
        Archive second = archive("b.warc.gz", 6);
        run(options(2, false), first, second);
        assertThat(sent).containsExactly(URL + "5/0", URL + "5/1");
        assertThat(text()).contains("Stopped at --limit");
        run(options(4, false), first, second);
        assertThat(sent).hasSize(6).doesNotHaveDuplicates().last().isEqualTo(URL + "6/0");
        run(options(Long.MAX_VALUE, false), first, second);
        assertThat(sent).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void anotherWindowIsAnotherJob() {
        Archive archive = archive("a.warc.gz", 3);
        run(new Importer.Options(DateWindow.of("2021-01-01", null), Long.MAX_VALUE, false, false), archive);
        assertThat(sent).isEmpty();
        assertThat(text()).contains("skipped 3 (outside of --from and --to: 3)");
        run(options(Long.MAX_VALUE, false), archive);
        assertThat(sent).hasSize(3);
    }

    @Test
    void anArchiveOutOfReachStopsNoOtherAndIsDoneLater() {
        Archive sound = archive("a.warc.gz", 3);
        Gone gone = new Gone(sound);
        Importer importer = run(options(Long.MAX_VALUE, false), gone, archive("b.warc.gz", 2));
        assertThat(sent).hasSize(2);
        assertThat(importer.isComplete()).isFalse();
        assertThat(text()).contains("gone cannot be read further: away", "not read to the end: gone");
        gone.away = false;
        run(options(Long.MAX_VALUE, false), gone);
        assertThat(sent).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void everyRecordIsCountedAndTheFirstOfAKindAreNamed() {
        WarcFixture warc =
                new WarcFixture(true).record("revisit", "WARC-Target-URI: " + URL + "\r\n", "text/plain", new byte[0]);
        for (int i = 0; i < 12; i++) {
            warc.response(URL + "pic" + i, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n", new byte[1]);
        }
        run(options(Long.MAX_VALUE, false), new FileArchive(warc.write(folder.resolve("c.warc.gz"))));
        assertThat(text())
                .contains("pic9: no HTML (image/png)")
                .doesNotContain("pic10")
                .contains(
                        "read 14 · sent 0 · skipped 12 (no HTML: 12) · passed over 2 (revisit: 1, warcinfo: 1) · broken 0");
    }

    private Archive archive(String name, int pages) {
        WarcFixture warc = new WarcFixture(true);
        for (int i = 0; i < pages; i++) {
            warc.html(URL + pages + "/" + i, "<p>" + i);
        }
        return new FileArchive(warc.write(folder.resolve(name)));
    }

    private static Importer.Options options(long limit, boolean again) {
        return new Importer.Options(DateWindow.ALWAYS, limit, again, false);
    }

    private Importer run(Importer.Options options, Archive... archives) {
        Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), false, Clock.systemUTC());
        Importer importer = new Importer(console, options, Remembered::new);
        importer.all(List.of(archives));
        return importer;
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** What a transaction does: pages and progress together. */
    private final class Remembered implements PageSink {
        private final String job;
        private final List<String> open = new ArrayList<>();

        Remembered(String job) {
            this.job = job;
        }

        @Override
        public Progress begin() {
            return progress.getOrDefault(job, Progress.NONE);
        }

        @Override
        public void send(Page page) {
            open.add(page.canonicalUrl());
        }

        @Override
        public void commit(Progress reached) {
            sent.addAll(open);
            open.clear();
            progress.put(job, reached);
        }

        @Override
        public void close() {}
    }

    /** An archive on a disk that was pulled out. */
    private static final class Gone implements Archive {
        private final Archive archive;
        private boolean away = true;
        private int opened;

        Gone(Archive archive) {
            this.archive = archive;
        }

        @Override
        public String name() {
            return "gone";
        }

        @Override
        public long size() throws IOException {
            return archive.size();
        }

        @Override
        public InputStream open(long position) throws IOException {
            opened++;
            if (away && opened > 1) {
                throw new UnreachableException("away");
            }
            return archive.open(position);
        }
    }
}
