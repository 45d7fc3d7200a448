package dev.courant.local.sources;

import static java.util.Objects.requireNonNull;

import dev.courant.events.Source;
import dev.courant.local.console.Console;
import dev.courant.local.console.Waiting;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code courant sources}. */
@Command(
        name = "sources",
        description = {
            "Lists what is crawled: each source's state, how many lists and watched pages it",
            "has, what it came to since the crawler started, and who defined it.",
            "With an ID: that source's definition, or with --test what its lists hold now;",
            "then exit code 1 if any of them leads to nothing. For a site that is no source",
            "yet, `courant add URL --dry-run` does the same."
        },
        mixinStandardHelpOptions = true)
public final class SourcesCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Console console;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "A source's id.")
    private @Nullable String id;

    @Option(
            names = "--test",
            description = {
                "Read the source's feeds, sitemaps and sections now, at its pace, and show how",
                "many pages each names and how many are fresh: of the last seven days. Nothing",
                "is fetched from them."
            })
    private boolean test;

    @Option(names = "--json", description = "Print what the crawler answers: JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    public SourcesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (test) {
            if (id == null) {
                throw new ParameterException(requireNonNull(spec).commandLine(), "--test needs the ID of a source.");
            }
            return test(SourcesApi.ofRunningSystem(), id);
        }
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

    private int test(SourcesApi api, String source) throws InterruptedException {
        JsonNode checks = read(api, source);
        if (json) {
            console.line(JSON.writeValueAsString(checks));
        } else if (checks.isEmpty()) {
            console.line("'" + source + "' has no feeds, sitemaps or sections to read.");
        } else {
            ChecksText.lines(checks).forEach(console::line);
        }
        return ChecksText.areSound(checks) ? 0 : 1;
    }

    private JsonNode read(SourcesApi api, String source) throws InterruptedException {
        if (json) {
            return api.test(source);
        }
        try (Waiting _ = new Waiting(console, "Reading the lists of '" + source + "', which may take a minute …")) {
            return api.test(source);
        }
    }

    private static List<String> all(SourcesApi api) throws InterruptedException {
        List<Source> sources = api.all();
        return sources.isEmpty()
                ? List.of("There are no sources yet; `./courant add example.org` adds one.")
                : SourceText.table(sources, api.stats());
    }
}
