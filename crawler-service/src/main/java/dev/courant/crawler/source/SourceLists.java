package dev.courant.crawler.source;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.Frontier;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.events.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has the frontier read the lists that sources name, and those of sources that rest or are gone no more. */
public final class SourceLists implements SourceListener {
    private final Frontier frontier;

    /** Tells {@code frontier}. */
    public SourceLists(Frontier frontier) {
        this.frontier = frontier;
    }

    @Override
    public void changed(@Nullable Source before, @Nullable Source after) {
        List<PollTask> were = lists(before);
        List<PollTask> are = lists(after);
        List<PollTask> gone = were.stream().filter(list -> !are.contains(list)).toList();
        if (before != null && !gone.isEmpty()) {
            frontier.unwatch(before.id(), gone);
        }
        if (after != null && after.atWork()) {
            frontier.watch(after.id(), are, after.delay());
            pages(after).forEach(page -> frontier.discover(new Discovery(page, after.delay())));
        }
    }

    /** A source that names nothing is found out by the sitemaps that its robots.txt names. */
    private static List<PollTask> lists(@Nullable Source source) {
        List<PollTask> lists = new ArrayList<>();
        if (source == null || !source.atWork()) {
            return lists;
        }
        add(lists, source, source.feeds(), PollTask.Kind.FEED);
        add(lists, source, source.sitemaps(), PollTask.Kind.SITEMAP);
        add(lists, source, source.sections(), PollTask.Kind.SECTION);
        if (lists.isEmpty() && source.pages().isEmpty()) {
            add(lists, source, List.of(source.url()), PollTask.Kind.ROBOTS_SITEMAPS);
        }
        return lists;
    }

    private static void add(List<PollTask> lists, Source source, List<String> urls, PollTask.Kind kind) {
        urls.stream()
                .flatMap(url -> CanonicalUrls.of(url).stream())
                .map(url -> new PollTask(url, source.id(), kind))
                .forEach(lists::add);
    }

    private static List<PageTask> pages(Source source) {
        return source.pages().stream()
                .flatMap(url -> CanonicalUrls.of(url).stream())
                .map(url -> new PageTask(url, source.id(), null))
                .toList();
    }
}
