package dev.courant.local;

import dev.courant.local.archive.ArchiveCommand;
import dev.courant.local.bench.BenchCommand;
import dev.courant.local.bench.crawl.CrawlBenchmark;
import dev.courant.local.bench.extract.ExtractBenchmark;
import dev.courant.local.bench.frontier.FrontierBenchmark;
import dev.courant.local.bench.stream.ParserBenchmark;
import dev.courant.local.bench.whole.WholeBenchmark;
import dev.courant.local.console.Console;
import dev.courant.local.console.UserError;
import dev.courant.local.demo.DemoCommand;
import dev.courant.local.extract.ExtractCommand;
import dev.courant.local.imports.ImportCommand;
import dev.courant.local.search.SearchCommand;
import dev.courant.local.sources.AddCommand;
import dev.courant.local.sources.PauseCommand;
import dev.courant.local.sources.RemoveCommand;
import dev.courant.local.sources.ResumeCommand;
import dev.courant.local.sources.SourcesCommand;
import dev.courant.local.status.StatusCommand;
import dev.courant.local.tail.TailCommand;
import dev.courant.local.up.DownCommand;
import dev.courant.local.up.UpCommand;
import dev.courant.local.where.WhereCommand;
import dev.courant.servers.ServerStartException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line of Courant; the shell script {@code courant} finds a JDK, builds, and starts this. */
@Command(
        name = "courant",
        description = "The world's news as a stream: crawled, parsed, indexed, searched. All of it on this machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Courant.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "`courant test` runs every test of the project.",
            "`courant COMMAND --help` says more of a command."
        })
public final class Courant {
    private static final int FAILED = 1;

    private Courant() {}

    /** Exit codes: 0 done, 1 failed or found wanting, 2 wrong arguments. */
    public static void main(String[] args) {
        System.exit(commandLine(Console.system()).execute(args));
    }

    /** The whole command line, printing to the console given. */
    public static CommandLine commandLine(Console console) {
        CommandLine commandLine = new CommandLine(new Courant())
                .addSubcommand(new AddCommand(console))
                .addSubcommand(new ArchiveCommand(console))
                .addSubcommand(new BenchCommand(
                        console,
                        List.of(
                                new WholeBenchmark(),
                                new ExtractBenchmark(),
                                new ParserBenchmark(),
                                new FrontierBenchmark(),
                                new CrawlBenchmark())))
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new DownCommand(console))
                .addSubcommand(new ExtractCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new PauseCommand(console))
                .addSubcommand(new RemoveCommand(console))
                .addSubcommand(new ResumeCommand(console))
                .addSubcommand(new SearchCommand(console))
                .addSubcommand(new SourcesCommand(console))
                .addSubcommand(new StatusCommand(console))
                .addSubcommand(new TailCommand(console))
                .addSubcommand(new UpCommand(console))
                .addSubcommand(new WhereCommand(console));
        return commandLine.setParameterExceptionHandler(Courant::explain).setExecutionExceptionHandler(Courant::report);
    }

    /** What is wrong with the arguments, and where to read how they go. */
    private static int explain(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("courant: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try `" + command.getCommandSpec().qualifiedName() + " --help`.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** A sentence for what a person can mend, the whole trace for what is a bug. */
    private static int report(Exception e, CommandLine command, @Nullable ParseResult arguments) {
        if (e instanceof UserError || e instanceof ServerStartException) {
            command.getErr().println("courant: " + e.getMessage());
        } else {
            e.printStackTrace(command.getErr());
        }
        return FAILED;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            @Nullable String version = Courant.class.getPackage().getImplementationVersion();
            return new String[] {"courant " + (version == null ? "(not packaged)" : version)};
        }
    }
}
