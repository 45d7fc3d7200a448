package dev.courant.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Terms, offsets and positions are those of the stock module, and what it refuses, we refuse. */
class StockEqualityTest {
    @TestFactory
    Stream<DynamicTest> eachProbeIsAnsweredAsTheStockModuleAnswersIt(@TempDir Path home) throws IOException {
        List<Probe> probes = Probe.all();
        List<String> stock = StockModule.answers(probes);
        OurPlugin ours = new OurPlugin(home);
        assertThat(stock).hasSameSizeAs(probes);
        return IntStream.range(0, probes.size()).mapToObj(at -> test(ours, probes.get(at), stock.get(at)));
    }

    private static DynamicTest test(OurPlugin ours, Probe probe, String stock) {
        return DynamicTest.dynamicTest(probe.name(), () -> {
            // A probe that the stock module did not answer as meant would compare nothing.
            assertThat("refused".equals(stock)).isEqualTo(probe.name().startsWith("refused: "));
            assertThat(stock).isNotEmpty();
            assertThat(ours.answer(probe)).isEqualTo(stock);
        });
    }
}
