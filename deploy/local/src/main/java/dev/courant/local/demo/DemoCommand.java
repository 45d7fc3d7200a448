package dev.courant.local.demo;

import static java.util.Objects.requireNonNull;

import dev.courant.local.console.Console;
import dev.courant.local.system.CourantHome;
import dev.courant.local.system.SystemSetup;
import dev.courant.servers.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code courant demo}. */
@Command(
        name = "demo",
        description = {
            "Starts everything on this machine, crawls the sample newspapers and serves the search page until Ctrl-C.",
            "Needs no Docker: Kafka and Elasticsearch run as processes of this one."
        },
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--once",
            description = "Stop by itself: exit code 0 if the index then holds exactly the samples' articles, else 1.")
    private boolean once;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the servers keep their data; emptied at the start.")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "N", description = "The search page's port; 8080 or a free one if left out.")
    private @Nullable Integer port;

    public DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port != null && !FreePorts.isPort(port)) {
            throw new ParameterException(requireNonNull(spec).commandLine(), "--port must be from 1 to 65535: " + port);
        }
        CourantHome home = CourantHome.find();
        SystemSetup setup = Demo.setup(home, data == null ? home.state().resolve("demo") : data);
        return new Demo(console, port == null ? setup : setup.onPort(port)).run(once);
    }
}
