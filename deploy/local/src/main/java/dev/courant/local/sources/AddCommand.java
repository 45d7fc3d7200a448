package dev.courant.local.sources;

import static java.util.Objects.requireNonNull;

import dev.courant.events.InvalidEventException;
import dev.courant.events.Source;
import dev.courant.local.console.Console;
import dev.courant.local.console.Question;
import dev.courant.local.console.UserError;
import dev.courant.local.console.Waiting;
import dev.courant.local.sources.SiteFindings.Nothing;
import dev.courant.local.sources.SiteFindings.Proposed;
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
import tools.jackson.databind.node.ObjectNode;

/** {@code courant add}. */
@Command(
        name = "add",
        description = {
            "Finds the feeds, sitemaps and news sections of a site, and shows them with the",
            "number of fresh articles in each: those of the last seven days. Then it adds",
            "the site to what is crawled, without a restart; at a terminal it asks before.",
            "The site is asked at most 50 times, a second apart, and as robots.txt allows.",
            "Exit code 1 if there is nothing to add."
        },
        mixinStandardHelpOptions = true)
public final class AddCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "URL",
            description = "A domain such as example.org, or the URL of a front page, a section, a feed or a sitemap.")
    private String address = "";

    @Option(names = "--id", paramLabel = "ID", description = "Its key, for good; made of the host's name if left out.")
    private @Nullable String id;

    @Option(names = "--name", paramLabel = "NAME", description = "What readers see; what the site says if left out.")
    private @Nullable String name;

    @Option(names = "--country", paramLabel = "XX", description = "ISO 3166-1; stands in for the time zone.")
    private @Nullable String country;

    @Option(names = "--language", paramLabel = "TAG", description = "BCP 47, such as zh-Hant; a hint only.")
    private @Nullable String language;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Of dates that name none, such as Europe/Berlin.")
    private @Nullable String zone;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            description = "The shortest time between two requests to a host: 10s, 500ms; 5s if left out.")
    private @Nullable String delay;

    @Option(names = "--dry-run", description = "Show what would be added, and add nothing.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask; without a terminal nothing is asked anyway.")
    private boolean yes;

    @Option(names = "--json", description = "Print one JSON object, with the survey and the source; asks nothing.")
    private boolean json;

    public AddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Definition definition = new Definition(id, name, country, language, zone, delay);
        requireSound(definition);
        SourcesApi api = SourcesApi.ofRunningSystem();
        JsonNode survey = look(api);
        return switch (SiteFindings.of(survey)) {
            case Nothing nothing -> throw found(nothing);
            case Proposed proposed -> {
                Source source = definition.of(proposed.proposal());
                if (!json) {
                    FindingsText.lines(source, proposed.lists()).forEach(console::line);
                    console.line("");
                }
                yield add(api, source, survey);
            }
        };
    }

    private void requireSound(Definition definition) {
        try {
            definition.check();
        } catch (InvalidEventException e) {
            throw new ParameterException(requireNonNull(spec).commandLine(), "--" + e.field() + " " + e.problem(), e);
        }
    }

    private JsonNode look(SourcesApi api) throws InterruptedException {
        if (json) {
            return api.survey(address);
        }
        try (Waiting _ = new Waiting(console, "Looking at " + address + ", which may take a minute and a half …")) {
            return api.survey(address);
        }
    }

    private UserError found(Nothing nothing) {
        if (!json && !nothing.tried().isEmpty()) {
            console.line("Asked for:");
            nothing.tried().forEach(attempt -> console.line("  " + attempt));
        }
        return new UserError(nothing.message());
    }

    private int add(SourcesApi api, Source source, JsonNode survey) throws InterruptedException {
        if (api.find(source.id()).isPresent()) {
            throw SourcesApi.taken(source.id());
        }
        boolean wanted = !dryRun && (yes || json || new Question(console, System.in).isAnsweredYes("Add it?"));
        if (wanted) {
            api.add(source);
        }
        if (json) {
            ObjectNode answer = JSON.createObjectNode().put("added", wanted);
            answer.set("source", SourceText.json(source));
            console.line(JSON.writeValueAsString(answer.set("survey", survey)));
        } else {
            console.line(wanted ? added(source.id()) : "Nothing was added.");
        }
        return 0;
    }

    private static String added(String id) {
        return "Added. `./courant sources` shows what it comes to, `./courant tail` its articles; `./courant remove "
                + id + "` takes it out again.";
    }
}
