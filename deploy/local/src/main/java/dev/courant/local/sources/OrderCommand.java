package dev.courant.local.sources;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that does one thing to each of several sources. */
abstract class OrderCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Sources, by their ids; `courant sources` lists them.")
    private List<String> ids = List.of();

    /** To one of them. */
    abstract void carryOut(SourcesApi api, String id) throws InterruptedException;

    @Override
    public final Integer call() throws InterruptedException {
        SourcesApi api = SourcesApi.ofRunningSystem();
        return Orders.carryOut(
                ids, id -> carryOut(api, id), requireNonNull(spec).commandLine().getErr());
    }
}
