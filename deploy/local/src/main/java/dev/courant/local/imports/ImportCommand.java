package dev.courant.local.imports;

import static java.util.Objects.requireNonNull;

import dev.courant.events.Page;
import dev.courant.events.Topic;
import dev.courant.events.Topics;
import dev.courant.local.console.Console;
import dev.courant.local.console.UserError;
import dev.courant.local.system.CourantHome;
import dev.courant.local.system.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code courant import}. */
@Command(
        name = "import",
        description = {
            "Sends the pages of WARC files, or one HTML file with its --url, into the running system.",
            "WARC files (.warc, .warc.gz, such as Common Crawl's CC-NEWS) may be files, folders, patterns and URLs. They go to"
                    + " news.pages.backfill, which is read while no fresh news waits.",
            "What cannot be used is counted and named, and stops nothing. An import that was stopped, by whatever, goes on where it"
                    + " was when the same command is given again."
        },
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "WARC files, folders of them, quoted patterns such as 'news/**.warc.gz', http(s) URLs; with --url"
                            + " one HTML file.")
    private List<String> files = List.of();

    @Option(names = "--from", paramLabel = "DATE", description = "Only pages fetched on this day (UTC) or later.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only pages fetched on this day (UTC) or earlier.")
    private @Nullable String to;

    @Option(names = "--limit", paramLabel = "PAGES", description = "Send so many pages at most.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--dry-run", description = "Read and count only; needs no running system.")
    private boolean dryRun;

    @Option(names = "--again", description = "Send what was imported before, too.")
    private boolean again;

    @Option(names = "--live", description = "Send to news.pages, among fresh news.")
    private boolean live;

    @Option(names = "--verbose", description = "Name every page that is skipped, not the first few of each kind.")
    private boolean verbose;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Send to this Kafka and return, in place of the running system.")
    private @Nullable String kafka;

    @Option(names = "--no-wait", description = "Return when all is sent, not when all has been parsed and indexed.")
    private boolean noWait;

    @Option(names = "--url", paramLabel = "URL", description = "The address that a single HTML file was saved from.")
    private @Nullable String url;

    @Option(
            names = "--date",
            paramLabel = "ISO",
            description = "With --url: when it was fetched, such as 2026-01-31T10:00:00Z; now if left out.")
    private @Nullable Instant date;

    @Option(names = "--source", paramLabel = "ID", description = "With --url: its source; the URL's host if left out.")
    private @Nullable String source;

    public ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Importer.Options options = check();
        List<Archive> archives = url == null ? Archives.of(files) : List.of();
        if (dryRun) {
            return run(new Importer(console, options, _ -> PageSink.nowhere()), archives);
        }
        if (kafka != null) {
            return run(importer(options, kafka), archives);
        }
        RunState system = CourantHome.find().runFile().require();
        try (ImportFollower follower = new ImportFollower(system, console)) {
            Importer importer = importer(options, system.kafka());
            int sent = run(importer, archives);
            return noWait || follower.awaitEnd(importer.pages()) ? sent : 1;
        }
    }

    private Importer importer(Importer.Options options, String bootstrapServers) {
        Topic topic = live ? Topics.PAGES : Topics.PAGES_BACKFILL;
        return new Importer(console, options, job -> new PageSender(bootstrapServers, topic, job));
    }

    private int run(Importer importer, List<Archive> archives) throws IOException {
        if (url == null) {
            importer.all(archives);
        } else {
            importer.page(singlePage(url, Path.of(files.getFirst())));
        }
        return importer.isComplete() ? 0 : 1;
    }

    /** The bytes as they are: what charset they are in, the parser finds out. */
    private Page singlePage(String address, Path file) throws IOException {
        Instant fetchedAt = date == null ? Instant.now() : date;
        String attempt = "import-" + fetchedAt.toEpochMilli();
        return ImportedPage.of(address, fetchedAt, source, attempt, Answer.ofHtml(Files.readAllBytes(file)));
    }

    private Importer.Options check() {
        if (url != null && files.size() > 1) {
            throw wrong("--url goes with one FILE, not with " + files.size() + ".");
        }
        if (url == null && (date != null || source != null)) {
            throw wrong("--date and --source go with --url; WARC files bring their own.");
        }
        if (url == null && files.stream().anyMatch(file -> file.matches("(?i)(?!https?:).*\\.html?"))) {
            throw wrong("An HTML file needs the address that it was saved from: --url URL.");
        }
        if (limit < 1) {
            throw wrong("--limit is at least 1.");
        }
        if (url != null && !Files.isRegularFile(Path.of(files.getFirst()))) {
            throw new UserError("There is no file " + files.getFirst() + " that can be read.");
        }
        return new Importer.Options(window(), limit, again, verbose);
    }

    private DateWindow window() {
        try {
            return DateWindow.of(from, to);
        } catch (IllegalArgumentException e) {
            throw wrong(WarcPages.describe(e) + ".");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(requireNonNull(spec).commandLine(), message);
    }
}
