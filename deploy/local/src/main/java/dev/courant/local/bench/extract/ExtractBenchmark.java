package dev.courant.local.bench.extract;

import dev.courant.local.bench.BenchSettings;
import dev.courant.local.bench.Benchmark;
import dev.courant.local.bench.Measurement;
import dev.courant.local.console.Console;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code extract}: how fast pages become events, against how fast their HTML can be read at all. */
public final class ExtractBenchmark implements Benchmark {
    private static final int WARM_UP_ROUNDS = 6;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "extract";
    }

    @Override
    public String description() {
        return "Bytes of a page to bytes of its event, on one thread, against Jsoup.parse alone: pages/s, ratio, allocation.";
    }

    @Override
    public Measurement run(BenchSettings settings) throws IOException {
        Console console = settings.console();
        PageSet set = PageSet.of(settings);
        console.line("Measuring on %d %s of %.1f MB …".formatted(set.pages().size(), set.origin(), set.bytes() / 1e6));
        HtmlOnly html = new HtmlOnly(set.pages());
        WholeParser parser = new WholeParser(set.pages());
        int warmUp = settings.quick() ? 1 : WARM_UP_ROUNDS;
        int rounds = settings.quick() ? 2 : ROUNDS;
        List<Round> measured = new ArrayList<>();
        for (int round = 0; round < warmUp + rounds; round++) {
            console.progress(
                    round < warmUp
                            ? "Warming up, round %d of %d".formatted(round + 1, warmUp)
                            : "Measuring, round %d of %d".formatted(round + 1 - warmUp, rounds));
            Round done = Round.run(html, parser);
            if (round >= warmUp) {
                measured.add(done);
            }
        }
        console.progressDone("Measured.");
        return new ExtractReport(set, warmUp, measured, parser.outcomes()).measurement();
    }
}
