package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.RemovalTask;
import dev.courant.crawler.frontier.RulesTask;
import dev.courant.crawler.frontier.Task;
import dev.courant.events.Page;
import org.jspecify.annotations.Nullable;

/** How tasks stand in rows and records. */
final class Tasks {
    private static final int PAGE = 0;
    private static final int LIST = 1;
    private static final int REMOVAL = 2;
    private static final int RULES = 3;

    private Tasks() {}

    static void write(RowWriter out, Task task) {
        switch (task) {
            case PageTask page -> writePage(out.number(PAGE), page);
            case PollTask list -> writeList(out.number(LIST), list);
            case RemovalTask removal -> out.number(REMOVAL).text(removal.url()).text(removal.sourceId());
            case RulesTask rules ->
                out.number(RULES)
                        .text(rules.url())
                        .text(rules.sourceId())
                        .text(rules.robotsUrl())
                        .name(rules.kind())
                        .bytes(rules.content());
        }
    }

    private static void writePage(RowWriter out, PageTask page) {
        out.text(page.url()).text(page.sourceId());
        Page.FeedHint hint = page.hint();
        out.flag(hint != null);
        if (hint != null) {
            out.text(hint.title()).time(hint.publishedAt()).text(hint.author());
        }
        out.all(page.visited(), out::text).number(page.redirects()).flag(page.settled());
    }

    private static void writeList(RowWriter out, PollTask list) {
        out.text(list.url()).text(list.sourceId()).name(list.kind()).flag(list.recurring());
        out.number(list.depth()).number(list.redirects()).text(list.readFor());
    }

    static Task read(RowReader in) {
        int kind = in.integer();
        return switch (kind) {
            case PAGE -> new PageTask(in.text(), in.text(), readHint(in), in.all(in::text), in.integer(), in.flag());
            case LIST ->
                new PollTask(
                        in.text(),
                        in.text(),
                        in.name(PollTask.Kind.values()),
                        in.flag(),
                        in.integer(),
                        in.integer(),
                        in.textOrNull());
            case REMOVAL -> new RemovalTask(in.text(), in.text());
            case RULES -> new RulesTask(in.text(), in.text(), in.text(), in.name(RulesTask.Kind.values()), in.bytes());
            default -> throw new IllegalArgumentException("Is no kind of task: " + kind);
        };
    }

    private static Page.@Nullable FeedHint readHint(RowReader in) {
        return in.flag() ? new Page.FeedHint(in.textOrNull(), in.timeOrNull(), in.textOrNull()) : null;
    }
}
