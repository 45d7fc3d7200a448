package dev.courant.local.imports;

import dev.courant.events.Page;
import dev.courant.local.console.Console;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sends the pages of archives, one archive after the other, and tells what is sent and what had to be left out. */
final class Importer {
    /** Of what is skipped for one reason, so many are named; the others are counted. */
    private static final int NAMED = 10;

    private final Console console;
    private final Options options;
    private final Function<String, PageSink> sinks;
    private final ImportSummary summary = new ImportSummary();
    private final SentPages pages = new SentPages();
    private final ImportClock clock = new ImportClock();

    /**
     * What is wanted.
     *
     * @param limit the most pages to send
     * @param again whether to send what was sent before
     * @param verbose whether to name everything that is skipped
     */
    record Options(DateWindow wanted, long limit, boolean again, boolean verbose) {}

    /** @param sinks makes a sink for a job, which is closed here */
    Importer(Console console, Options options, Function<String, PageSink> sinks) {
        this.console = console;
        this.options = options;
        this.sinks = sinks;
    }

    /** Sends what can be used of each; what cannot stops neither this archive nor the next. */
    void all(List<Archive> archives) {
        clock.begin(archives);
        for (Archive archive : archives) {
            if (summary.sentCount() < options.limit()) {
                one(archive);
            }
        }
        console.progressDone(summary.wholeText());
        if (summary.sentCount() >= options.limit()) {
            console.line("Stopped at --limit; the same command goes on from there.");
        }
    }

    /** Sends a single page, by itself. */
    void page(Page page) {
        try (PageSink sink = sinks.apply(page.articleId().substring(0, 16))) {
            sink.begin();
            sink.send(page);
            sink.commit(Progress.NONE);
        }
        pages.sent(page);
        summary.sent();
        console.progressDone(summary.wholeText());
    }

    SentPages pages() {
        return pages;
    }

    boolean isComplete() {
        return summary.isComplete();
    }

    private void one(Archive archive) {
        try (PageSink sink = sinks.apply(job(archive))) {
            Progress before = sink.begin();
            if (options.again()) {
                before = Progress.NONE;
            }
            if (before.whole()) {
                console.line(archive.name() + " is imported already (" + before.pages()
                        + " pages); --again sends them again");
                clock.skip(archive, archive.size());
                return;
            }
            if (before.position() > 0) {
                console.line(archive.name() + " goes on at byte " + before.position());
            }
            clock.skip(archive, before.position());
            read(archive, new Batch(sink, before));
        } catch (IOException e) {
            summary.unfinished(archive.name());
            console.line(archive.name() + " cannot be read further: " + WarcPages.describe(e));
        }
    }

    private void read(Archive archive, Batch batch) throws IOException {
        try (WarcPages entries = WarcPages.of(archive, options.wanted(), batch.position())) {
            Optional<WarcEntry> entry = entries.next();
            while (entry.isPresent() && summary.sentCount() < options.limit()) {
                batch.reached(entries.position());
                take(archive, entry.get(), batch);
                console.progress(clock.text(archive, entries.position(), summary));
                entry = entries.next();
            }
            batch.end(entry.isEmpty() ? archive.size() : entries.position(), entry.isEmpty());
            clock.done(archive, batch.position());
        }
    }

    private void take(Archive archive, WarcEntry entry, Batch batch) {
        switch (entry) {
            case WarcEntry.Usable(Page page) -> {
                batch.send(page);
                pages.sent(page);
                summary.sent();
            }
            case WarcEntry.Skipped(String record, SkipReason reason, String detail) -> {
                summary.skipped(reason);
                if (options.verbose() || summary.skippedCount(reason) <= NAMED) {
                    console.line("skipped " + record + ": " + reason.label() + " (" + detail + ")");
                }
            }
            case WarcEntry.PassedOver(String type) -> summary.passedOver(type);
            case WarcEntry.Broken(long behind, long until, String detail) -> {
                summary.broken();
                console.line(archive.name() + " is broken behind byte " + behind + ", "
                        + (until < 0 ? "and no record follows" : "records go on at byte " + until) + ": " + detail);
            }
        }
    }

    /** Another window is another job: what one leaves out the other wants. */
    private String job(Archive archive) throws IOException {
        DateWindow wanted = options.wanted();
        String bounds = wanted.equals(DateWindow.ALWAYS) ? "" : "-" + Integer.toHexString(wanted.hashCode());
        return archive.fingerprint().substring(0, 24) + bounds;
    }
}
