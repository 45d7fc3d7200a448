package dev.courant.local.up;

import static java.util.Objects.requireNonNull;

import dev.courant.local.console.Console;
import dev.courant.local.console.UserError;
import dev.courant.local.system.CourantHome;
import dev.courant.local.system.RunState;
import dev.courant.local.system.SystemSetup;
import dev.courant.servers.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code courant up}. */
@Command(
        name = "up",
        description = {
            "Starts everything on this machine, in the background, and crawls your sources until `courant down`.",
            "Returns when the search page is there. All data is kept: the next `courant up` goes on where this one stops,",
            "with the same sources and contact unless others are named.",
            "Started again while it is up, it says where the search page is and changes nothing."
        },
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description =
                    "The sites to crawl (YAML), read where it is. If left out: the file of the last time, else sources.yaml"
                            + " in the data folder, where a starter list is written if there is none.")
    private @Nullable Path sources;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where all data and logs are kept; .courant/data if left out.")
    private @Nullable Path data;

    @Option(
            names = "--contact",
            paramLabel = "WHO",
            description =
                    "Your mail address, or a web page about your crawl: every request names it, so that site owners can"
                            + " reach you. Needed for sites beyond this machine; remembered for the next time.")
    private @Nullable String contact;

    @Option(names = "--allow-private-addresses", description = "Crawl private networks too, for sites of an intranet.")
    private boolean allowPrivateAddresses;

    @Option(names = "--port", paramLabel = "N", description = "The search page's port; 8080 or a free one if left out.")
    private @Nullable Integer port;

    @Option(
            names = "--foreground",
            description = "Stay in the foreground and stop at Ctrl-C or SIGTERM, for systemd and containers.")
    private boolean foreground;

    /** Set by ourselves, for the process in the background. */
    @Option(names = "--log", hidden = true)
    private @Nullable Path log;

    public UpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        requireSoundContact();
        if (port != null && !FreePorts.isPort(port)) {
            throw new ParameterException(requireNonNull(spec).commandLine(), "--port must be from 1 to 65535: " + port);
        }
        CourantHome home = CourantHome.find();
        UserData folder = UserData.open(data == null ? home.state().resolve("data") : data);
        UpRequest request = new UpRequest(sources, contact, port, allowPrivateAddresses);
        Optional<RunState> running = home.runFile().read().filter(state -> isSame(state, folder));
        if (running.isPresent() && !foreground) {
            return alreadyUp(running.get(), request);
        }
        home.runFile().requireNothingRuns();
        home.requireBuilt();
        UpPlan plan = new UpPlan(console, folder, request, System.getenv());
        CheckedSources checked = plan.check();
        if (!foreground) {
            return new BackgroundStart(console, home, folder).run(request, checked);
        }
        SystemSetup setup = plan.setup(home, checked, log);
        return new ForegroundRun(console, setup).run(checked);
    }

    private static boolean isSame(RunState state, UserData folder) {
        return state.supervisor().command().equals("up")
                && state.supervisor().data().equals(folder.folder().toString());
    }

    private int alreadyUp(RunState state, UpRequest request) {
        if (request.asksForMore()) {
            throw new UserError(
                    "Courant is up already, and other settings count from the next start: first `./courant down`.");
        }
        console.line("Courant is up already; its search page is at " + state.search() + "/");
        return 0;
    }

    private void requireSoundContact() {
        try {
            if (contact != null) {
                CrawlerIdentity.of(contact);
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(requireNonNull(spec).commandLine(), "--contact " + e.getMessage(), e);
        }
    }
}
