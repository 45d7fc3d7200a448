package dev.courant.local.tail;

import static java.util.Objects.requireNonNull;

import dev.courant.events.Topics;
import dev.courant.local.console.Console;
import dev.courant.local.console.OnSignal;
import dev.courant.local.system.CourantHome;
import dev.courant.local.system.RunState;
import dev.courant.local.tail.Tail.TailRequest;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code courant tail}. */
@Command(
        name = "tail",
        description = {
            "Prints a topic's events as they arrive, one CloudEvent in JSON per line, until Ctrl-C.",
            "For programs too: `courant tail | jq .data.title`."
        },
        mixinStandardHelpOptions = true)
public final class TailCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "TOPIC",
            arity = "0..1",
            description = "Such as articles, pages, rejections, sources, pages.dlq, with or without `news.` in front;"
                    + " articles if left out.")
    private String topic = Topics.ARTICLES.name();

    @Option(names = "--from-beginning", description = "First everything that the topic holds, then what arrives.")
    private boolean fromBeginning;

    @Option(names = "--max", paramLabel = "N", description = "Stop after N events.")
    private long max = Long.MAX_VALUE;

    @Option(names = "--source", paramLabel = "ID", description = "Only events of this source.")
    private @Nullable String source;

    @Option(
            names = "--bodies",
            description =
                    "Print data that is no JSON too, such as pages, in data_base64; if left out its size in datasize.")
    private boolean bodies;

    public TailCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String name = TopicNames.find(topic)
                .orElseThrow(() -> wrong(
                        "There is no topic '" + topic + "'; there are " + String.join(", ", TopicNames.all()) + "."));
        if (max < 1) {
            throw wrong("--max is at least 1: " + max);
        }
        RunState system = CourantHome.find().runFile().require();
        Tail tail = new Tail(console, new TailRequest(name, fromBeginning, max, source, bodies));
        try (var _ = new OnSignal(() -> tail.stop() ? 0 : 1)) {
            tail.run(system);
            return 0;
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(requireNonNull(spec).commandLine(), message);
    }
}
