package dev.courant.local.archive;

import static java.util.Objects.requireNonNull;

import dev.courant.events.Topics;
import dev.courant.local.archive.ArchiveFiles.Limits;
import dev.courant.local.console.Console;
import dev.courant.local.console.OnSignal;
import dev.courant.local.console.UserError;
import dev.courant.local.system.CourantHome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code courant archive}. */
@Command(
        name = "archive",
        description = {
            "Writes every page to WARC 1.1 files, until Ctrl-C, and goes on where it was when it is started again.",
            "Pages that ask not to be archived (noarchive) are left out. A file is called .open while it is written."
        },
        mixinStandardHelpOptions = true)
public final class ArchiveCommand implements Callable<Integer> {
    private static final long MB = 1_000_000;

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--to", paramLabel = "FOLDER", required = true, description = "Where the files go.")
    private Path folder = Path.of(".");

    @Option(
            names = "--prefix",
            paramLabel = "NAME",
            description = "How file names begin; one of its own for each process of the group. ${DEFAULT-VALUE}"
                    + " if left out.")
    private String prefix = "courant";

    @Option(names = "--max-mb", paramLabel = "MB", description = "A file's size, packed; ${DEFAULT-VALUE} if left out.")
    private long maxMb = 1_000;

    @Option(
            names = "--max-minutes",
            paramLabel = "MINUTES",
            description = "How long a file is written to; ${DEFAULT-VALUE} if left out.")
    private long maxMinutes = 60;

    @Option(names = "--live-only", description = "Leave out the pages of imports (news.pages.backfill).")
    private boolean liveOnly;

    @Option(
            names = "--group",
            paramLabel = "NAME",
            description = "The consumer group, which knows how far things are; ${DEFAULT-VALUE} if left out.")
    private String group = "archive";

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Read this Kafka in place of the running system's.")
    private @Nullable String kafka;

    @Option(names = "--once", description = "Write what is there now, and end.")
    private boolean once;

    public ArchiveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        String servers = kafka == null ? CourantHome.find().runFile().require().kafka() : kafka;
        Files.createDirectories(folder);
        Path lock = folder.resolve(prefix + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Held until the channel is closed.
            var _ = lock(channel);
            new Recovery(folder, prefix, console::line).run(new CommittedMarks(servers, group).read());
            return archive(servers);
        }
    }

    private int archive(String servers) throws IOException {
        ArchiveCounts counts = new ArchiveCounts();
        Limits limits = new Limits(maxMb * MB, Duration.ofMinutes(maxMinutes));
        ArchiveFiles files = new ArchiveFiles(folder, prefix, limits, Clock.systemUTC());
        try (KafkaConsumer<byte[], byte[]> consumer = ArchiveConsumers.consumer(servers, group, prefix)) {
            PageArchiver archiver = new PageArchiver(consumer, files, counts, console::line);
            try (var _ = new OnSignal(() -> archiver.stop() ? 0 : 1)) {
                archiver.run(topics(), once);
            }
        } catch (FencedInstanceIdException e) {
            throw new UserError(
                    "Another process of the group '" + group + "' calls itself '" + prefix
                            + "' too; give each a --prefix of its own.",
                    e);
        }
        console.line(counts.text());
        return 0;
    }

    private List<String> topics() {
        return liveOnly ? List.of(Topics.PAGES.name()) : List.of(Topics.PAGES.name(), Topics.PAGES_BACKFILL.name());
    }

    private FileLock lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException isHeldByThisProcess) {
            // The same answer as for another process.
        }
        throw new UserError("Another process writes files that begin with '" + prefix + "' to " + folder
                + "; give this one a --prefix of its own.");
    }

    private void check() {
        if (!prefix.matches("[A-Za-z0-9_.-]{1,100}")) {
            throw wrong("--prefix is made of letters, digits, '_', '.' and '-': " + prefix);
        }
        if (maxMb < 1 || maxMinutes < 1) {
            throw wrong("--max-mb and --max-minutes are at least 1.");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(requireNonNull(spec).commandLine(), message);
    }
}
