package dev.courant.local.bench.whole;

import dev.courant.local.bench.process.PausedProcesses;
import dev.courant.local.bench.process.ProcessCost;
import dev.courant.local.bench.process.ProcessMeter;
import dev.courant.local.bench.whole.WholeFigures.StageFigures;
import dev.courant.local.console.Console;
import dev.courant.local.console.UserError;
import dev.courant.local.index.ArticleIndexReader;
import dev.courant.local.system.CourantService;
import dev.courant.local.system.LocalSystem;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Measures on a system that is ready and has been told to crawl the warm-up articles. */
final class WholeRun {
    /** Until the lists are read again, at most; see {@link WholeBenchmark}. */
    private static final int LIST_SECONDS = 5;

    private final Sizes sizes;
    private final LocalSystem system;
    private final NewsHostsProcess hosts;
    private final Console console;
    private final TimeBox timeBox;
    private final Progress progress;
    private final ArticleIndexReader index;
    private final ProcessMeter meter;
    private int published;

    WholeRun(Sizes sizes, LocalSystem system, NewsHostsProcess hosts, Console console, TimeBox timeBox) {
        this.sizes = sizes;
        this.system = system;
        this.hosts = hosts;
        this.console = console;
        this.timeBox = timeBox;
        progress = new Progress(system, console, timeBox);
        index = new ArticleIndexReader(system.state().elasticsearch());
        meter = new ProcessMeter(pids());
        published = sizes.warmUp();
    }

    /** The services, the servers, and apart from them who serves the articles. */
    private SequencedMap<String, Long> pids() {
        SequencedMap<String, Long> pids = new LinkedHashMap<>();
        for (CourantService service : List.of(CourantService.CRAWLER, CourantService.PARSER, CourantService.INDEXER)) {
            pids.put(service.moduleName(), pid(service));
        }
        pids.putAll(system.backendPids());
        pids.put("news hosts", hosts.pid());
        return pids;
    }

    private long pid(CourantService service) {
        return system.pid(service).orElseThrow(() -> new UserError("The " + service.moduleName() + " has died."));
    }

    WholeFigures measure(double startUpSeconds) throws IOException, InterruptedException {
        progress.await("Warming up, articles in the index", Stage.INDEX, sizes.warmUp());
        requireAllFound();
        publish(sizes.whole(), Duration.ZERO);
        hosts.awaitFirstRequest(timeBox);
        Map<String, ProcessCost> before = meter.read();
        Span whole = whole();
        SequencedMap<String, ProcessCost> cost = meter.since(before);
        EnumMap<Stage, StageFigures> stages = new EnumMap<>(Stage.class);
        @Nullable Freshness freshness = null;
        try {
            // One stage after the other, so at worst, with as many cores as processes, each as long as the whole way.
            double again = whole.seconds() * sizes.stages() / sizes.whole() * 3 + LIST_SECONDS;
            if (timeBox.hasTimeFor(again)) {
                stages = stages();
            }
            freshness = timeBox.hasTimeFor(2 * LIST_SECONDS) ? freshness() : null;
        } catch (TimeOverException e) {
            console.progressDone("No time is left for the rest; what was measured until here is shown.");
        }
        return new WholeFigures(startUpSeconds, timeBox.seconds(), whole, cost, stages, freshness);
    }

    private Span whole() throws IOException, InterruptedException {
        progress.await("The whole way, articles in the index", Stage.INDEX, published);
        requireAllFound();
        return new Span(sizes.whole(), secondsSinceFirstRequest());
    }

    private double secondsSinceFirstRequest() throws IOException, InterruptedException {
        Instant now = Instant.now();
        return Duration.between(hosts.firstRequest(), now).toNanos() / 1e9;
    }

    /** Each stage has all of its input before it begins: the stages behind it stand still, and those before it are done. */
    private EnumMap<Stage, StageFigures> stages() throws IOException, InterruptedException {
        EnumMap<Stage, StageFigures> stages = new EnumMap<>(Stage.class);
        long parser = pid(CourantService.PARSER);
        long indexer = pid(CourantService.INDEXER);
        try (PausedProcesses paused = new PausedProcesses(List.of(parser, indexer))) {
            stages.put(Stage.CRAWL, crawlAlone());
            stages.put(Stage.PARSE, alone(Stage.PARSE, () -> paused.resume(parser)));
            stages.put(Stage.INDEX, alone(Stage.INDEX, () -> paused.resume(indexer)));
        }
        requireAllFound();
        return stages;
    }

    /** The crawler's first step need not be guessed: the hosts know when it began. */
    private StageFigures crawlAlone() throws IOException, InterruptedException {
        publish(sizes.stages(), Duration.ZERO);
        StageFigures alone = alone(Stage.CRAWL, () -> hosts.awaitFirstRequest(timeBox));
        return new StageFigures(
                new Span(sizes.stages(), secondsSinceFirstRequest()), alone.cpuSeconds(), sizes.stages());
    }

    private interface Begin {
        void run() throws IOException, InterruptedException;
    }

    private StageFigures alone(Stage stage, Begin begin) throws IOException, InterruptedException {
        String process = stage.service().moduleName();
        Map<String, ProcessCost> before = meter.read();
        begin.run();
        Span span = progress.await("Alone: " + stage.verb(), stage, published);
        ProcessCost cost = meter.since(before).get(process);
        if (cost == null) {
            throw new IllegalStateException("Nobody measures " + process);
        }
        return new StageFigures(span, cost.cpuSeconds(), sizes.stages());
    }

    private Freshness freshness() throws IOException, InterruptedException {
        Freshness freshness = new Freshness(system.state().elasticsearch());
        Instant since = Instant.now();
        publish(sizes.fresh(), sizes.stagger());
        console.progress("Waiting for single articles to be found …");
        freshness.await(since, sizes.fresh(), timeBox);
        console.progressDone("Single articles found: " + sizes.fresh());
        return freshness;
    }

    private void publish(int articles, Duration stagger) throws IOException, InterruptedException {
        hosts.publish(published, published + articles, stagger);
        published += articles;
    }

    /** No figure for work that was not done. */
    private void requireAllFound() throws InterruptedException {
        index.refresh();
        long found = index.count();
        if (found != published) {
            throw new UserError(
                    "Of " + published + " articles " + found + " can be found: there is nothing to measure.");
        }
    }
}
