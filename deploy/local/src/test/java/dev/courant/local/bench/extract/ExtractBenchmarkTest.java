package dev.courant.local.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.courant.local.bench.BenchSettings;
import dev.courant.local.bench.Measurement;
import dev.courant.local.bench.press.GeneratedPages;
import dev.courant.local.bench.press.GeneratedPages.GeneratedPage;
import dev.courant.local.console.Console;
import dev.courant.local.console.UserError;
import dev.courant.local.system.CourantHome;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractBenchmarkTest {
    @TempDir
    private Path folder;

    @Test
    void bothAreMeasuredOnThePagesOfAFolder() throws IOException {
        Path pages = Files.createDirectories(folder.resolve("some/html"));
        List<GeneratedPage> generated = GeneratedPages.of(3);
        for (int i = 0; i < generated.size(); i++) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(pages.resolve(i + ".html.gz")))) {
                out.write(generated.get(i).html().getBytes(StandardCharsets.UTF_8));
            }
        }
        Measurement measured = new ExtractBenchmark().run(settings());
        assertThat(measured.sizes()).containsEntry("pages", 3);
        assertThat(measured.figures().get("outcomes_of_all_rounds")).hasToString("{Parsed=9}");
        assertThat(figure(measured, "ratio_jsoup_parse"))
                .isPositive()
                .isCloseTo(figure(measured, "pages_per_s") / figure(measured, "jsoup_parse_pages_per_s"), within(1e-9));
    }

    private static double figure(Measurement measured, String name) {
        return measured.headline().getOrDefault(name, Double.NaN);
    }

    @Test
    void aFolderWithoutPagesIsRefused() {
        assertThatThrownBy(() -> new ExtractBenchmark().run(settings()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no folder with pages");
    }

    private BenchSettings settings() {
        Console silent = new Console(
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false,
                Clock.systemUTC());
        return new BenchSettings(CourantHome.find(), silent, true, 0, folder);
    }
}
