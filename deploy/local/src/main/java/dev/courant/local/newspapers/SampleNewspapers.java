package dev.courant.local.newspapers;

import dev.courant.events.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample newspapers, each on a port of its own of 127.0.0.1, with a log of who asked for what. */
public final class SampleNewspapers implements AutoCloseable {
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<SiteServer> servers = new ArrayList<>();
    private final String sourcesTemplate;

    private SampleNewspapers(BundledNewspapers bundle) {
        sourcesTemplate = bundle.sourcesTemplate();
        try {
            bundle.sites().forEach(site -> servers.add(SiteServer.start(site, requests::add)));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Serves every newspaper on a free port.
     *
     * @throws UncheckedIOException if the bundled files cannot be read
     */
    public static SampleNewspapers start() {
        return new SampleNewspapers(BundledNewspapers.read());
    }

    /** The newspapers as sources of the crawler, at their addresses of now. */
    public List<Source> newspapers() {
        return editions().map(Edition::source).toList();
    }

    /** The articles that the index must hold after a crawl that came back to each page once: these and no others. */
    public Set<ExpectedArticle> expected() {
        return union(Edition::expected);
    }

    /** URLs that a newspaper's robots.txt forbids although its feed or sitemap lists them. */
    public Set<String> forbidden() {
        return union(edition -> edition.urlsOf(Manuscript.Kind.FORBIDDEN));
    }

    /** URLs of articles that are gone when a reader comes back to them. */
    public Set<String> vanishing() {
        return union(edition -> edition.urlsOf(Manuscript.Kind.VANISHING));
    }

    /** URLs of articles that say something else when a reader comes back to them. */
    public Set<String> revised() {
        return union(Edition::revised);
    }

    /** The URLs of {@link #forbidden} that were asked for all the same; empty unless a crawler misbehaves. */
    public Set<String> forbiddenRequested() {
        Set<String> forbidden = forbidden();
        return requests.stream().map(Request::url).filter(forbidden::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Queries to try on the index. */
    public List<SampleQuery> queries() {
        return editions().map(Edition::queries).flatMap(List::stream).toList();
    }

    /** URLs of the feeds, sitemaps and other files that have this text in them: {@code <rss} tells an RSS feed. */
    public Set<String> filesWith(String text) {
        return union(edition -> edition.filesWith(text));
    }

    /** What is not as the newspapers would have it, in sentences; mostly nothing. */
    public List<String> notes() {
        return Brotli.isAvailable()
                ? List.of()
                : List.of("Note: the brotli library does not run on this machine, so all newspapers send gzip.");
    }

    /** Every request so far, in the order of arrival. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Writes the crawler's list of sources (YAML) and returns the file. */
    public Path writeSources(Path file) throws IOException {
        List<Map<String, Object>> sources =
                newspapers().stream().map(SampleNewspapers::asValues).toList();
        return Files.writeString(file, Template.render(sourcesTemplate, Map.of("sources", sources)));
    }

    @Override
    public void close() {
        servers.forEach(SiteServer::close);
    }

    private static Map<String, Object> asValues(Source source) {
        return Map.of(
                "id", source.id(),
                "name", source.name(),
                "url", source.url(),
                "country", String.valueOf(source.country()),
                "language", String.valueOf(source.language()),
                "zone", String.valueOf(source.zone()),
                "feeds", source.feeds().stream().map(url -> Map.of("feed", url)).toList(),
                "sitemaps",
                        source.sitemaps().stream()
                                .map(url -> Map.of("sitemap", url))
                                .toList(),
                "sections",
                        source.sections().stream()
                                .map(url -> Map.of("section", url))
                                .toList(),
                "delay", source.delay().toString());
    }

    private Stream<Edition> editions() {
        return servers.stream().map(SiteServer::edition);
    }

    private <T> Set<T> union(Function<Edition, Collection<T>> part) {
        return editions().map(part).flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }
}
