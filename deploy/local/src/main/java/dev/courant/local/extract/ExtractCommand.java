package dev.courant.local.extract;

import static java.util.Objects.requireNonNull;

import dev.courant.events.InvalidEventException;
import dev.courant.events.Page;
import dev.courant.local.console.Console;
import dev.courant.local.console.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code courant extract}. */
@Command(
        name = "extract",
        description = {
            "Shows what the parser makes of pages; no server is needed.",
            "Of one FILE: the article as it would stand in news.articles, as JSON; of a page that is no article its rejection,"
                    + " with exit code 1.",
            "Of a folder (--dir): one JSON object with text, title, authors, dates, language and images of every page,"
                    + " and why it would have been rejected, if so; noindex marks an article whose page asks not to be indexed,"
                    + " which the service does not publish either."
        },
        mixinStandardHelpOptions = true)
public final class ExtractCommand implements Callable<Integer> {
    private static final String HTML = "text/html";
    private static final String UTF_8 = "text/html; charset=utf-8";

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A saved page, .html or .html.gz; - reads the standard input.")
    private @Nullable Path file;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The address that FILE was saved from; if left out, the one that the page states for itself.")
    private @Nullable String url;

    @Option(
            names = "--content-type",
            paramLabel = "TYPE",
            description = "The Content-Type header that FILE was sent with, such as 'text/html; charset=gb2312'.")
    private @Nullable String contentType;

    @Option(names = "--pretty", description = "Indent the JSON of FILE in a pipe or file too, not only on a terminal.")
    private boolean pretty;

    @Option(
            names = "--explain",
            description =
                    "Show, in place of the event, how the parser came to it: for each field who offered what and which"
                            + " offer won; for the text what was kept, what was left out, and by which rule.")
    private boolean explain;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description =
                    "A folder of pages: DIR/html/ID.html.gz, all taken as UTF-8; their URLs, where they are known,"
                            + " in DIR/truth.json as {ID: {\"url\": URL}}.")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "FILE", description = "With --dir: where the JSON object goes.")
    private @Nullable Path out;

    @Option(
            names = "--fetched-at",
            paramLabel = "ISO",
            description = "When the pages were fetched, such as 2026-01-31T10:00:00Z; now if left out. Dates like"
                    + " 'yesterday' count back from here, and later ones are not believed.")
    private @Nullable Instant fetchedAt;

    public ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        if (folder != null && out != null) {
            folder(folder, out);
        } else {
            page(requireNonNull(file));
        }
        return 0;
    }

    private void page(Path saved) throws InterruptedException {
        byte[] body = PageBytes.ofNamed(saved, System.in);
        try (Extractor extractor = new Extractor(Extractor.AS_THE_SERVICE)) {
            if (explain) {
                ExplanationText.of(page(saved, body), extractor).forEach(console::line);
                return;
            }
            SinglePage page = SinglePage.of(page(saved, body), extractor);
            console.line(pretty || console.isTerminal() ? page.pretty() : page.json());
            if (!page.refusal().isEmpty()) {
                throw new UserError(page.refusal());
            }
        }
    }

    private Page page(Path saved, byte[] body) {
        SavedPages pages = pages(contentType == null ? HTML : contentType);
        try {
            return url == null ? pages.at(null, saved.getFileName().toString(), body) : pages.at(url, body);
        } catch (InvalidEventException e) {
            throw wrong("--url " + e.problem());
        }
    }

    private void folder(Path pages, Path predictions) throws IOException, InterruptedException {
        PageFolder read = PageFolder.of(pages);
        try (PredictionFile written = PredictionFile.create(predictions);
                Extractor extractor = new Extractor(Extractor.PATIENT)) {
            FolderTally tally = new FolderExtraction(extractor, pages(UTF_8), console).run(read, written);
            written.finish();
            tally.failures().forEach(console::line);
            console.progressDone(tally.summary() + " -> " + predictions);
        }
    }

    private SavedPages pages(String type) {
        return new SavedPages(fetchedAt == null ? Instant.now() : fetchedAt, type);
    }

    private void check() {
        if ((file == null) == (folder == null)) {
            throw wrong("Name either one FILE, or a folder with --dir.");
        }
        if (folder != null && out == null) {
            throw wrong("--dir needs --out FILE for what it finds.");
        }
        if (folder == null && out != null) {
            throw wrong("--out goes with --dir; the JSON of one FILE goes to the standard output.");
        }
        if (folder != null && (url != null || contentType != null || pretty || explain)) {
            throw wrong("--url, --content-type, --pretty and --explain go with one FILE, not with --dir.");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(requireNonNull(spec).commandLine(), message);
    }
}
