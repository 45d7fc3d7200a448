package dev.courant.local.status;

import dev.courant.local.console.Console;
import dev.courant.local.console.Table;
import dev.courant.local.index.ArticleIndexReader;
import dev.courant.local.system.CourantHome;
import dev.courant.local.system.RunState;
import dev.courant.local.system.ServiceHttp;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code courant status}. */
@Command(
        name = "status",
        description = "Says what runs, and where. Exit code 1 if nothing runs or a service is not ready.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    private final Console console;

    public StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        RunState state = CourantHome.find().runFile().require();
        boolean allReady = true;
        Table table = new Table("part", "state", "address", "log");
        for (RunState.ServiceState service : state.services()) {
            boolean ready = new ServiceHttp(service.url()).isReady();
            allReady &= ready;
            table.row(service.name(), ready ? "ready" : "not ready", service.url(), service.log());
        }
        table.row("kafka", "runs", state.kafka(), "");
        table.row("elasticsearch", "runs", state.elasticsearch(), "");
        table.lines().forEach(console::line);
        console.line("");
        console.line("Articles: " + new ArticleIndexReader(state.elasticsearch()).count());
        console.line("Search page: " + state.search() + "/");
        return allReady ? 0 : 1;
    }
}
