package dev.courant.local.sources;

import static java.util.Objects.requireNonNull;

import dev.courant.local.console.Console;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code courant pause}. */
@Command(
        name = "pause",
        description = {
            "Lets sources rest: nothing of them is fetched until `courant resume`. Their",
            "articles stay.",
            "Exit code 1 if any of them is not there; the others are paused nevertheless."
        },
        mixinStandardHelpOptions = true)
public final class PauseCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Sources, by their ids; `courant sources` lists them.")
    private List<String> ids = List.of();

    public PauseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        SourcesApi api = SourcesApi.ofRunningSystem();
        return Orders.carryOut(
                ids,
                id -> {
                    api.pause(id);
                    console.line("'" + id + "' is paused; `./courant resume " + id + "` goes on.");
                },
                requireNonNull(spec).commandLine().getErr());
    }
}
