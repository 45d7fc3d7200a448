package dev.courant.local.where;

import static java.util.Objects.requireNonNull;

import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.local.console.Console;
import dev.courant.local.system.CourantHome;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code courant where}. */
@Command(
        name = "where",
        description = {
            "Says what became of a URL: what the crawler's frontier, the pages, rejections, articles and dead letters in",
            "Kafka and the index know of it, and what that comes to.",
            "Exit code 1 if nothing knows it."
        },
        mixinStandardHelpOptions = true)
public final class WhereCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long WORTH_SHOWING = 1_000;

    private final Console console;
    private boolean progressShown;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "The address of a page, in any spelling of it.")
    private String url = "";

    @Option(names = "--json", description = "Print it as one JSON object.")
    private boolean json;

    public WhereCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (CanonicalUrls.of(url).isEmpty()) {
            throw new ParameterException(
                    requireNonNull(spec).commandLine(),
                    "'" + url + "' is no absolute http or https URL, such as https://news.example.org/story.");
        }
        LongConsumer progress = json ? _ -> {} : this::show;
        Whereabouts whereabouts = new Search(CourantHome.find().runFile().require(), progress).find(url);
        if (progressShown) {
            console.progressDone("Kafka was searched.");
        }
        if (json) {
            ObjectNode object = JSON.valueToTree(whereabouts);
            console.line(JSON.writeValueAsString(
                    object.put("known", whereabouts.isKnown()).put("conclusion", Conclusion.of(whereabouts))));
        } else {
            Report.lines(whereabouts).forEach(console::line);
        }
        return whereabouts.isKnown() ? 0 : 1;
    }

    private void show(long remaining) {
        if (progressShown || remaining > WORTH_SHOWING) {
            progressShown = true;
            console.progress("Searching Kafka … " + remaining + " records to go");
        }
    }
}
