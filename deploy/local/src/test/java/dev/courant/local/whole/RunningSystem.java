package dev.courant.local.whole;

import static org.awaitility.Awaitility.await;

import dev.courant.local.console.Console;
import dev.courant.local.demo.CrawlWatch;
import dev.courant.local.demo.Demo;
import dev.courant.local.index.ArticleIndexReader;
import dev.courant.local.index.IndexedArticle;
import dev.courant.local.newspapers.SampleNewspapers;
import dev.courant.local.system.CourantHome;
import dev.courant.local.system.CourantService;
import dev.courant.local.system.FreshFolder;
import dev.courant.local.system.LocalSystem;
import dev.courant.local.system.RunState;
import dev.courant.local.system.SystemSetup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Everything, as {@code courant demo} starts it, after a crawl of the sample newspapers in the midst of which every service
 * was killed. One for all system tests, as it takes a minute to get there.
 */
final class RunningSystem implements AutoCloseable {
    private static final Duration RESTART_LIMIT = Duration.ofMinutes(2);
    private static final int AMID = 8;

    private final SampleNewspapers newspapers;
    private final LocalSystem system;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<IndexedArticle> indexedByCrawl;

    RunningSystem() throws IOException, InterruptedException {
        CourantHome home = CourantHome.find();
        SystemSetup setup = Servers.chosen().under(Demo.setup(home, home.state().resolve("data")));
        FreshFolder.empty(setup.data());
        newspapers = SampleNewspapers.start();
        newspapers.writeSources(setup.sources());
        system = LocalSystem.start(setup, this::say);
        killEveryServiceInMidCrawl();
        try (CrawlWatch watch = new CrawlWatch(system, Console.system())) {
            watch.awaitEnd();
        }
        indexedByCrawl = new ArticleIndexReader(state().elasticsearch()).all();
    }

    SampleNewspapers newspapers() {
        return newspapers;
    }

    RunState state() {
        return system.state();
    }

    /** What the user would have been told so far. */
    List<String> said() {
        return said;
    }

    /** What Elasticsearch held when the crawl was over. */
    List<IndexedArticle> indexedByCrawl() {
        return indexedByCrawl;
    }

    /**
     * The first crawl may be over by the time that the last service is ready, so a crawler is killed to have another begin;
     * amid the requests of that one all three are killed at once.
     */
    private void killEveryServiceInMidCrawl() {
        int before = newspapers.requests().size();
        kill(CourantService.CRAWLER);
        await().pollInterval(Duration.ofMillis(20))
                .atMost(RESTART_LIMIT)
                .until(() -> newspapers.requests().size() > before + AMID);
        for (CourantService service : CourantService.values()) {
            kill(service);
        }
    }

    private void kill(CourantService service) {
        long pid = await().atMost(RESTART_LIMIT).until(() -> system.pid(service).orElse(0L), found -> found > 0);
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private void say(String line) {
        said.add(line);
        System.out.println(line);
    }

    @Override
    public void close() {
        try (newspapers) {
            system.close();
        }
    }
}
