package dev.courant.local.status;

import dev.courant.local.console.Console;
import dev.courant.local.system.CourantHome;
import dev.courant.local.system.RunFile;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code courant status}. */
@Command(
        name = "status",
        description = {
            "Says what runs and where, how many articles, pages, rejections and dead letters there are, how far behind",
            "parser and indexer are, and what each source came to since the crawler started.",
            "Exit code 1 if nothing runs, or a part is not ready."
        },
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Console console;

    @Option(names = "--json", description = "Print it as one JSON object; {\"running\":false} if nothing is ready.")
    private boolean json;

    public StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        RunFile runFile = CourantHome.find().runFile();
        if (json && runFile.read().isEmpty()) {
            console.line(JSON.writeValueAsString(Map.of("running", false)));
            return 1;
        }
        SystemStatus status = new StatusReader(runFile.require()).read();
        if (json) {
            console.line(JSON.writeValueAsString(
                    JSON.createObjectNode().put("running", true).setAll(JSON.<ObjectNode>valueToTree(status))));
        } else {
            StatusText.lines(status).forEach(console::line);
        }
        return status.ready() ? 0 : 1;
    }
}
