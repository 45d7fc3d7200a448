package dev.courant.local.search;

import dev.courant.local.console.Console;
import dev.courant.local.system.CourantHome;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code courant search}. */
@Command(
        name = "search",
        description = "Searches the running system. Words must all occur; \"a phrase\" in quotation marks.",
        mixinStandardHelpOptions = true)
public final class SearchCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "QUERY", description = "What to look for, in any script.")
    private String query = "";

    @Option(names = "--json", description = "Print the API's answer as it is.")
    private boolean json;

    @Option(names = "--size", paramLabel = "N", description = "How many articles to show at most.")
    private @Nullable Integer size;

    @Option(names = "--language", paramLabel = "TAG", description = "Only articles in this language, such as zh-Hant.")
    private @Nullable String language;

    @Option(names = "--source", paramLabel = "ID", description = "Only articles of this source.")
    private @Nullable String source;

    public SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        SearchApi api = new SearchApi(CourantHome.find().runFile().require().search());
        SearchQuery search = new SearchQuery(query, size, language, source);
        if (json) {
            console.line(api.json(search));
        } else {
            new HitList(console.isTerminal()).lines(api.search(search)).forEach(console::line);
        }
        return 0;
    }
}
