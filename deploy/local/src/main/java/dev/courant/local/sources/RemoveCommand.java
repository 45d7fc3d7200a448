package dev.courant.local.sources;

import static java.util.Objects.requireNonNull;

import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.events.Source;
import dev.courant.local.console.Console;
import dev.courant.local.console.UserError;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code courant remove}. */
@Command(
        name = "remove",
        description = {
            "With an ID: takes a source out of what is crawled, at once; its articles stay.",
            "With a URL: takes an article down for good. It leaves the index, and no crawl",
            "brings it back.",
            "Exit code 1 if any of them could not be removed; the others are nevertheless."
        },
        mixinStandardHelpOptions = true)
public final class RemoveCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "ID|URL",
            arity = "1..*",
            description = "Sources by their ids, articles by their addresses, in any spelling of them.")
    private List<String> targets = List.of();

    @Option(names = "--page", description = "A URL is that of a page, even if it is the front page of a source too.")
    private boolean page;

    public RemoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        targets.forEach(this::requireSound);
        CrawlerApi crawler = CrawlerApi.ofRunningSystem();
        SourcesApi sources = new SourcesApi(crawler);
        Takedowns takedowns = new Takedowns(crawler);
        return Orders.carryOut(
                targets,
                target -> {
                    if (isUrl(target)) {
                        takeDown(sources, takedowns, target);
                    } else {
                        removeSource(sources, target);
                    }
                },
                requireNonNull(spec).commandLine().getErr());
    }

    private void requireSound(String target) {
        boolean sound = isUrl(target) ? CanonicalUrls.of(target).isPresent() : SourcesApi.isId(target);
        if (!sound) {
            throw new ParameterException(
                    requireNonNull(spec).commandLine(),
                    "'" + target + "' is neither the id of a source nor an absolute http or https URL, such as"
                            + " https://news.example.org/story.");
        }
    }

    private static boolean isUrl(String target) {
        return target.contains("://");
    }

    private void removeSource(SourcesApi api, String id) throws InterruptedException {
        Source source = api.require(id);
        api.remove(id);
        console.line("Source '" + id + "' is removed; its articles stay.");
        if (source.definedBy() == Source.Origin.FILE) {
            console.line("The sources file names it: take it out there too, or the next start brings it back.");
        }
    }

    private void takeDown(SourcesApi sources, Takedowns takedowns, String url) throws InterruptedException {
        if (!page) {
            requireNoFrontPage(sources, url);
        }
        for (String each : takedowns.takeDown(url)) {
            console.line(each + " is taken down: it leaves the index in a moment, and no crawl brings it back.");
        }
    }

    /** Whoever added a site by its address may well mean to remove it by that. */
    private static void requireNoFrontPage(SourcesApi api, String url) throws InterruptedException {
        for (Source source : api.all()) {
            if (CanonicalUrls.of(source.url()).equals(CanonicalUrls.of(url))) {
                throw new UserError(url + " is the front page of source '" + source.id()
                        + "'. To crawl that no more: `./courant remove " + source.id()
                        + "`. To take this one page down: `./courant remove --page " + url + "`.");
            }
        }
    }
}
