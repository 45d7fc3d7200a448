package dev.courant.local.bench.stream;

import dev.courant.events.Topics;
import dev.courant.local.bench.BenchSettings;
import dev.courant.local.bench.Benchmark;
import dev.courant.local.bench.Measurement;
import dev.courant.local.bench.extract.PageSet;
import dev.courant.local.bench.extract.WholeParser;
import dev.courant.local.console.Console;
import dev.courant.local.system.FreshFolder;
import dev.courant.servers.LocalKafka;
import dev.courant.servers.TopicCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code parser}: how fast the service empties a topic that is full, transactions included, against the parser alone. */
public final class ParserBenchmark implements Benchmark {
    private static final int PARTITIONS = 4;
    private static final int TIMES = 12;
    private static final int BARE_ROUNDS = 4;

    @Override
    public String name() {
        return "parser";
    }

    @Override
    public String description() {
        return "The parser-service on a full topic, with one lane and with one for each core, against the bare parser: pages/s, ratio.";
    }

    @Override
    public Measurement run(BenchSettings settings) throws IOException, InterruptedException {
        Path folder = settings.emptyFolder("bench-parser");
        PageSet set = PageSet.of(settings);
        double bare = bare(set, settings.console());
        List<ServiceRun> runs = runs(settings, folder, set);
        FreshFolder.delete(folder);
        return new ParserReport(set, TIMES, bare, runs).measurement();
    }

    private static List<ServiceRun> runs(BenchSettings settings, Path folder, PageSet set)
            throws IOException, InterruptedException {
        Console console = settings.console();
        List<ServiceRun> runs = new ArrayList<>();
        try (LocalKafka kafka = LocalKafka.start(folder.resolve("kafka"));
                FullTopic topic = new FullTopic(kafka.bootstrapServers(), PARTITIONS)) {
            new TopicCreator(kafka.bootstrapServers()).create(Topics.all(), PARTITIONS);
            console.line(
                    "Filling news.pages with %d pages …".formatted(set.pages().size() * TIMES));
            topic.fill(set.pages(), TIMES);
            int cores = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, PARTITIONS);
            for (int lanes : new int[] {1, cores}) {
                Path logs = Files.createDirectories(folder.resolve("service-" + lanes));
                long all = (long) set.pages().size() * TIMES;
                runs.add(ServiceRun.of(settings.home(), kafka.bootstrapServers(), logs, topic, all, lanes, console));
            }
        }
        console.progressDone("Measured.");
        return runs;
    }

    /** Pages per second of one thread that only parses, once its code is compiled. */
    private static double bare(PageSet set, Console console) {
        WholeParser parser = new WholeParser(set.pages());
        double rate = 0;
        for (int round = 0; round < BARE_ROUNDS; round++) {
            console.progress("The bare parser, round %d of %d".formatted(round + 1, BARE_ROUNDS));
            long start = System.nanoTime();
            int sum = 0;
            for (int number = 0; number < parser.pages(); number++) {
                sum += parser.page(number);
            }
            rate = sum == 0 ? 0 : parser.pages() * 1e9 / (System.nanoTime() - start);
        }
        return rate;
    }
}
