package dev.courant.local.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.local.archive.ArchiveFiles.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.Warcinfo;

class ArchiveFilesTest {
    @TempDir
    private Path folder;

    private Instant now = ArchivePages.FETCHED;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public long millis() {
            return now.toEpochMilli();
        }
    };

    @Test
    void aPageIsTheAnswerOfAServer() throws IOException {
        ArchiveFiles files = files(1_000_000);
        files.begin();
        files.write(ArchivePages.page(1), "id-1");
        files.write(ArchivePages.truncated(2), "id-2");
        assertThat(names()).containsExactly("news-20260131100000123-00001.warc.gz.open");
        files.flush();
        files.end();
        assertThat(names()).containsExactly("news-20260131100000123-00001.warc.gz");
        try (WarcReader reader = new WarcReader(folder.resolve(names().getFirst()))) {
            Warcinfo info = (Warcinfo) reader.next().orElseThrow();
            assertThat(info.filename()).contains("news-20260131100000123-00001.warc.gz");
            WarcResponse first = (WarcResponse) reader.next().orElseThrow();
            assertThat(first.version().toString()).isEqualTo("WARC/1.1");
            assertThat(first.target()).isEqualTo("https://paper.example/1?page=1");
            assertThat(first.date()).isEqualTo(ArchivePages.FETCHED.plusSeconds(1));
            assertThat(first.id().toString()).isEqualTo("urn:uuid:" + PageRecord.id("id-1"));
            assertThat(first.warcinfoID()).contains(info.id());
            assertThat(first.truncated()).isEqualTo(WarcTruncationReason.NOT_TRUNCATED);
            assertThat(first.http().status()).isEqualTo(200);
            assertThat(first.http().headers().map().keySet())
                    .containsExactlyInAnyOrder(
                            "Content-Type",
                            "Content-Language",
                            "ETag",
                            "Last-Modified",
                            "X-Robots-Tag",
                            "TDM-Reservation",
                            "Content-Length");
            assertThat(first.http().body().stream().readAllBytes())
                    .isEqualTo(ArchivePages.page(1).body());
            assertThat(((WarcResponse) reader.next().orElseThrow()).truncated()).isEqualTo(WarcTruncationReason.LENGTH);
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void aFileEndsAtItsSizeOrItsAge() throws IOException {
        ArchiveFiles files = files(2_000);
        assertThat(files.isFull()).isFalse();
        files.begin();
        int pages = 0;
        while (!files.isFull()) {
            files.write(ArchivePages.page(pages), "id-" + pages);
            pages++;
        }
        files.end();
        assertThat(pages).isBetween(2, 10);
        assertThat(files.isOpen()).isFalse();
        files.begin();
        files.write(ArchivePages.page(1), "id");
        now = now.plus(Duration.ofMinutes(59));
        assertThat(files.isFull()).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(files.isFull()).isTrue();
        files.end();
        assertThat(names()).hasSize(2).last().asString().endsWith("-00002.warc.gz");
    }

    @Test
    void anEventHasOneRecordIdForEver() {
        assertThat(PageRecord.id("a")).isEqualTo(PageRecord.id("a")).isNotEqualTo(PageRecord.id("b"));
        assertThat(PageRecord.id("a").version()).isEqualTo(8);
        assertThat(PageRecord.id("a").variant()).isEqualTo(2);
    }

    @Test
    void whereverAFileIsCutItsWholeRecordsStay() throws IOException {
        ArchiveFiles files = files(1_000_000);
        files.begin();
        Path open = null;
        long[] ends = new long[4];
        for (int i = 0; i < ends.length; i++) {
            files.write(ArchivePages.page(i), "id-" + i);
            ends[i] = files.flush().orElseThrow().length();
            open = folder.resolve(names().getFirst());
        }
        byte[] whole = Files.readAllBytes(open);
        for (int length = 0; length <= whole.length; length += 7) {
            Path cut = Files.createDirectories(folder.resolve("cut-" + length));
            Files.write(cut.resolve("news-1.warc.gz.open"), java.util.Arrays.copyOf(whole, length));
            new Recovery(cut, "news", line -> {}).run(java.util.Map.of());
            int there = length;
            long pages =
                    java.util.Arrays.stream(ends).filter(end -> end <= there).count();
            Path ended = cut.resolve("news-1.warc.gz");
            assertThat(cut.resolve("news-1.warc.gz.open")).doesNotExist();
            assertThat(Files.exists(ended) ? responses(ended) : 0)
                    .as("cut at " + length)
                    .isEqualTo(pages);
        }
        files.end();
    }

    @Test
    void whatWasNotCommittedIsTakenOffAsItComesAgain() throws IOException {
        ArchiveFiles files = files(1_000_000);
        files.begin();
        files.write(ArchivePages.page(1), "id-1");
        Mark mark = files.flush().orElseThrow();
        files.write(ArchivePages.page(2), "id-2");
        files.flush();
        assertThat(Mark.of(mark.text())).contains(mark);
        assertThat(Mark.of("by hand")).isEmpty();
        new Recovery(folder, "news", line -> {}).run(java.util.Map.of(mark.file(), mark.length()));
        assertThat(responses(folder.resolve(mark.file()))).isEqualTo(1);
    }

    @Test
    void theFilesOfOthersStayAsTheyAre() throws IOException {
        Files.writeString(folder.resolve("other-1.warc.gz.open"), "x");
        new Recovery(folder, "news", line -> {}).run(java.util.Map.of());
        assertThat(names()).containsExactly("other-1.warc.gz.open");
    }

    private ArchiveFiles files(long bytes) {
        return new ArchiveFiles(folder, "news", new Limits(bytes, Duration.ofHours(1)), clock);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static long responses(Path file) throws IOException {
        long responses = 0;
        try (WarcReader reader = new WarcReader(file)) {
            for (WarcRecord record : reader) {
                responses += record instanceof WarcResponse ? 1 : 0;
            }
        }
        return responses;
    }
}
