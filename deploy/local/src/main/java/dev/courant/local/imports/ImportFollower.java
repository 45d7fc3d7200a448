package dev.courant.local.imports;

import dev.courant.events.Topics;
import dev.courant.local.console.Console;
import dev.courant.local.follow.ConsumerGroups;
import dev.courant.local.follow.PageOutcome;
import dev.courant.local.follow.TopicReader;
import dev.courant.local.index.ArticleIndexReader;
import dev.courant.local.system.RunState;
import java.time.Duration;
import java.util.List;

/** Waits until the pages sent have ended, and what became articles can be found. Made before the first is sent. */
final class ImportFollower implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration STALLED_AFTER = Duration.ofMinutes(2);

    private final RunState system;
    private final Console console;
    private final TopicReader topics;

    ImportFollower(RunState system, Console console) {
        this.system = system;
        this.console = console;
        topics = TopicReader.fromNow(
                system.kafka(),
                List.of(
                        Topics.ARTICLES.name(),
                        Topics.REJECTIONS.name(),
                        Topics.PAGES.dlq().name(),
                        Topics.PAGES_BACKFILL.dlq().name()));
    }

    /**
     * Returns when nothing moves any more, and says how the pages ended.
     *
     * @return whether every page has ended
     */
    boolean awaitEnd(SentPages pages) throws InterruptedException {
        if (!pages.areAllRemembered()) {
            console.line("More than " + SentPages.MOST + " pages are on their way; see `./courant status`.");
            return true;
        }
        long lastChange = System.nanoTime();
        while (pages.openCount() > 0 && System.nanoTime() - lastChange < STALLED_AFTER.toNanos()) {
            int before = pages.openCount();
            topics.poll(LOOK_EVERY).forEach(record -> PageOutcome.of(record).ifPresent(pages::ended));
            lastChange = pages.openCount() < before ? System.nanoTime() : lastChange;
            console.progress(pages.text());
        }
        console.progressDone(pages.text());
        if (pages.openCount() > 0) {
            console.line("The others wait while fresh news does, and will follow; see `./courant status`.");
        }
        awaitIndex();
        return pages.openCount() == 0;
    }

    private void awaitIndex() throws InterruptedException {
        long deadline = System.nanoTime() + STALLED_AFTER.toNanos();
        ArticleIndexReader index = new ArticleIndexReader(system.elasticsearch());
        try (ConsumerGroups groups = new ConsumerGroups(system.kafka())) {
            while (topics.isBehind(groups.committed(ConsumerGroups.INDEXER), Topics.ARTICLES.name())
                    && System.nanoTime() < deadline) {
                Thread.sleep(LOOK_EVERY);
            }
        }
        index.refresh();
        console.line("The index holds " + index.count() + " articles; search them at " + system.search() + "/");
    }

    @Override
    public void close() {
        topics.close();
    }
}
