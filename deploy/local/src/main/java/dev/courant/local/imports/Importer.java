package dev.courant.local.imports;

import dev.courant.events.Page;
import dev.courant.local.console.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Sends pages and tells, while it does so, what is sent and what had to be left out. */
final class Importer {
    private final Console console;
    private final PageSender sender;
    private final ImportSummary summary = new ImportSummary();
    private final SentPages pages = new SentPages();

    Importer(Console console, PageSender sender) {
        this.console = console;
        this.sender = sender;
    }

    /** Sends what can be used of a WARC file; what cannot is named, and stops neither this file nor the next. */
    void warc(Path file) {
        try (WarcPages entries = WarcPages.open(file)) {
            for (Optional<WarcEntry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
                take(file, entry.get());
                console.progress(summary.text());
            }
        } catch (IOException e) {
            broken(file, WarcPages.describe(e));
        }
    }

    /** Sends a single page. */
    void page(Page page) {
        sender.send(page);
        pages.sent(page);
        summary.sent();
    }

    /** Waits until Kafka has all that was sent, and says what was read. */
    void finish() {
        sender.flush();
        console.progressDone(summary.text());
    }

    SentPages pages() {
        return pages;
    }

    private void take(Path file, WarcEntry entry) {
        switch (entry) {
            case WarcEntry.Usable(Page page) -> page(page);
            case WarcEntry.Skipped(String record, SkipReason reason, String detail) -> {
                summary.skipped(reason);
                console.line("skipped " + record + ": " + reason.label() + " (" + detail + ")");
            }
            case WarcEntry.Broken(String detail) -> broken(file, detail);
        }
    }

    private void broken(Path file, String detail) {
        summary.brokenFile(file.getFileName().toString());
        console.line(file + " cannot be read further: " + detail);
    }
}
