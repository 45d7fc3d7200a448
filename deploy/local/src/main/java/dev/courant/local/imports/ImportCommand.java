package dev.courant.local.imports;

import static java.util.Objects.requireNonNull;

import dev.courant.events.Page;
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
            "Sends the pages of WARC files (.warc, .warc.gz), or one HTML file with its --url, into the running system.",
            "What cannot be used is counted and named, and stops nothing."
        },
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "WARC files; with --url one HTML file.")
    private List<Path> files = List.of();

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
        check();
        RunState system = CourantHome.find().runFile().require();
        try (PageSender sender = new PageSender(system.kafka());
                ImportFollower follower = new ImportFollower(system, console)) {
            Importer importer = new Importer(console, sender);
            send(importer);
            importer.finish();
            return noWait || follower.awaitEnd(importer.pages()) ? 0 : 1;
        }
    }

    private void send(Importer importer) throws IOException {
        if (url == null) {
            files.forEach(importer::warc);
        } else {
            importer.page(singlePage(url, files.getFirst()));
        }
    }

    /** The bytes as they are: what charset they are in, the parser finds out. */
    private Page singlePage(String address, Path file) throws IOException {
        Instant fetchedAt = date == null ? Instant.now() : date;
        String attempt = "import-" + fetchedAt.toEpochMilli();
        return ImportedPage.of(address, fetchedAt, source, attempt, Answer.ofHtml(Files.readAllBytes(file)));
    }

    private void check() {
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new UserError("There is no file " + file + " that can be read.");
            }
        }
        if (url != null && files.size() > 1) {
            throw wrong("--url goes with one FILE, not with " + files.size() + ".");
        }
        if (url == null && (date != null || source != null)) {
            throw wrong("--date and --source go with --url; WARC files bring their own.");
        }
        if (url == null && files.stream().anyMatch(file -> file.toString().matches("(?i).*\\.html?"))) {
            throw wrong("An HTML file needs the address that it was saved from: --url URL.");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(requireNonNull(spec).commandLine(), message);
    }
}
