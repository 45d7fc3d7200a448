package dev.courant.local.sources;

import dev.courant.events.Source;
import dev.courant.local.console.Console;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code courant sources}. */
@Command(
        name = "sources",
        description = {
            "Lists what is crawled: each source's state, how many lists and watched pages it",
            "has, what it came to since the crawler started, and who defined it.",
            "With an ID: that source's definition."
        },
        mixinStandardHelpOptions = true)
public final class SourcesCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Console console;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "A source's id.")
    private @Nullable String id;

    @Option(names = "--json", description = "Print the definitions as the crawler answers: JSON.")
    private boolean json;

    public SourcesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        SourcesApi api = SourcesApi.ofRunningSystem();
        if (json) {
            console.line(JSON.writeValueAsString(id == null ? api.json() : api.json(id)));
        } else if (id == null) {
            all(api).forEach(console::line);
        } else {
            SourceText.lines(api.require(id)).forEach(console::line);
        }
        return 0;
    }

    private static List<String> all(SourcesApi api) throws InterruptedException {
        List<Source> sources = api.all();
        return sources.isEmpty()
                ? List.of("There are no sources yet; `./courant add example.org` adds one.")
                : SourceText.table(sources, api.stats());
    }
}
