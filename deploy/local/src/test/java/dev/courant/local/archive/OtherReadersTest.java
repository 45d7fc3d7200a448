package dev.courant.local.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.courant.local.archive.ArchiveFiles.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jwat.common.Diagnosis;
import org.jwat.warc.WarcReader;
import org.jwat.warc.WarcReaderFactory;
import org.jwat.warc.WarcRecord;

/** What was written with jwarc, to programs that have nothing of it. */
class OtherReadersTest {
    private static final int PAGES = 20;

    private static final Pattern NEW_IN_1_1 =
            Pattern.compile("UNKNOWN Magic version number \\[1\\.1]|\\w+ 'WARC-Date' (value|header) \\[.*");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        ArchiveFiles files =
                new ArchiveFiles(folder, "news", new Limits(1_000_000, Duration.ofHours(1)), Clock.systemUTC());
        files.begin();
        for (int i = 0; i < PAGES; i++) {
            files.write(i % 5 == 4 ? ArchivePages.truncated(i) : ArchivePages.page(i), "id-" + i);
        }
        files.end();
        try (Stream<Path> written = Files.list(folder)) {
            file = written.findFirst().orElseThrow();
        }
    }

    /** JWAT checks each record against the standard, its digests too. It knows version 1.0, whose dates have no fractions. */
    @Test
    void jwatFindsNothingWrong() throws IOException {
        List<String> types = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            WarcReader reader = WarcReaderFactory.getReader(in, 8192);
            reader.setBlockDigestEnabled(true);
            reader.setPayloadDigestEnabled(true);
            for (WarcRecord record = reader.getNextRecord(); record != null; record = reader.getNextRecord()) {
                record.close();
                assertThat(Stream.concat(
                                        record.diagnostics.getErrors().stream(),
                                        record.diagnostics.getWarnings().stream())
                                .map(OtherReadersTest::text)
                                .filter(text -> !NEW_IN_1_1.matcher(text).matches()))
                        .isEmpty();
                types.add(record.header.warcTypeStr);
                if (record.header.warcTypeStr.equals("response")) {
                    assertThat(record.isValidBlockDigest).isTrue();
                    assertThat(record.isValidPayloadDigest).isTrue();
                }
            }
            assertThat(reader.isCompressed()).isTrue();
        }
        assertThat(types).hasSize(PAGES + 1).startsWith("warcinfo", "response").containsOnlyOnce("warcinfo");
    }

    /** The reader of pywb and many others; its own checker recomputes the digests. */
    @Test
    void warcioFindsNothingWrong() throws Exception {
        assumeTrue(isThere(), "python3 with warcio is not installed");
        Process check = new ProcessBuilder("python3", "-m", "warcio.cli", "check", "-v", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("failed");
    }

    private static String text(Diagnosis diagnosis) {
        return diagnosis.type + " " + diagnosis.entity + " " + List.of(diagnosis.information);
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "import warcio").start().waitFor() == 0;
        } catch (IOException noPython) {
            return false;
        }
    }
}
