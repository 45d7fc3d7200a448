package dev.courant.local.bench.frontier;

import dev.courant.events.Topics;
import dev.courant.local.bench.BenchSettings;
import dev.courant.local.bench.Benchmark;
import dev.courant.local.bench.Measurement;
import dev.courant.local.console.Table;
import dev.courant.local.console.UserError;
import dev.courant.local.system.CourantService;
import dev.courant.local.system.FreshFolder;
import dev.courant.servers.LocalKafka;
import dev.courant.servers.TopicCreator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code frontier}: URLs through the real topology, on a real broker, in a process of its own. */
public final class FrontierBenchmark implements Benchmark {
    private static final int PARTITIONS = 4;
    private static final long URLS = 1_000_000;
    private static final long QUICK_URLS = 50_000;
    private static final long URLS_PER_HOST = 100;

    /** Names of the figures, and how they are shown. */
    private static final Map<String, String> SHOWN = shown();

    private static Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("leases_per_s", "leases given out, used and reported, a second");
        shown.put("lease_p50_ms", "a lease's way to its crawler, ms, median");
        shown.put("due_scan_p99_ms", "finding hosts that may be asked, ms, 99 %");
        shown.put("told_per_s", "URLs taken in, a second");
        shown.put("bytes_per_url", "state on disk, bytes a URL");
        shown.put("heap_mb", "heap after a collection, MB");
        shown.put("restore_s", "restoring all of it from the changelog, s");
        return shown;
    }

    @Override
    public String name() {
        return "frontier";
    }

    @Override
    public String description() {
        return "The crawler's frontier with a million URLs (--urls): leases/s, state on disk, time to restore.";
    }

    @Override
    public Measurement run(BenchSettings settings) throws IOException, InterruptedException {
        Path folder = settings.emptyFolder("bench-frontier");
        long urls = settings.urls() > 0 ? settings.urls() : settings.quick() ? QUICK_URLS : URLS;
        long hosts = Math.max(1, urls / URLS_PER_HOST);
        JsonNode figures;
        try (LocalKafka kafka = LocalKafka.start(folder.resolve("kafka"))) {
            new TopicCreator(kafka.bootstrapServers()).create(Topics.internal(), PARTITIONS);
            figures = measure(settings, folder, kafka.bootstrapServers(), urls, hosts);
        }
        FreshFolder.delete(folder);
        return measurement(urls, hosts, figures);
    }

    private static JsonNode measure(BenchSettings settings, Path folder, String kafka, long urls, long hosts)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dlogback.configurationFile=measurement-logback.xml",
                        "-cp",
                        settings.home().jarOf(CourantService.CRAWLER).toString(),
                        "dev.courant.crawler.kafka.FrontierMeasurement",
                        kafka,
                        Long.toString(urls),
                        Long.toString(hosts),
                        folder.toString())
                .redirectError(folder.resolve("frontier.log").toFile())
                .start();
        String last = "";
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = line;
                settings.console().progress(line);
            }
        } finally {
            process.destroy();
        }
        if (process.waitFor() != 0 || !last.startsWith("{")) {
            throw new UserError("The frontier could not be measured; it said last: " + last + ". Its log: "
                    + folder.resolve("frontier.log"));
        }
        settings.console().progressDone("Measured.");
        return JsonMapper.shared().readTree(last);
    }

    private static Measurement measurement(long urls, long hosts, JsonNode measured) {
        SequencedMap<String, Object> sizes = new LinkedHashMap<>();
        sizes.put("urls", urls);
        sizes.put("hosts", hosts);
        sizes.put("partitions", PARTITIONS);
        SequencedMap<String, Double> headline = new LinkedHashMap<>();
        Table table = new Table("%,d URLs on %,d hosts".formatted(urls, hosts), "");
        SHOWN.forEach((name, text) -> {
            double value = measured.path(name).asDouble();
            headline.put(name, value);
            table.row(text, String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value));
        });
        return new Measurement(sizes, headline, new LinkedHashMap<>(), List.copyOf(table.lines()));
    }
}
