package dev.courant.crawler.survey;

import dev.courant.crawler.discover.Found.Link;
import dev.courant.crawler.discover.StoryUrl;
import dev.courant.crawler.survey.Finding.Kind;
import dev.courant.crawler.survey.Finding.Origin;
import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.crawler.url.SourceFilter;
import dev.courant.events.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One reading of all lists of a source, each as what the source says that it is. One thread's. */
final class SourceCheck {
    private final Visits visits;
    private final Reading reading;
    private final Source source;
    private final SourceFilter filter;
    private final Duration fresh;
    private final Instant now;

    SourceCheck(Visits visits, String product, Source source, Duration fresh, Instant now) {
        this.visits = visits;
        this.reading = new Reading(visits, product);
        this.source = source;
        this.filter = new SourceFilter(source.include(), source.exclude(), source.languages());
        this.fresh = fresh;
        this.now = now;
    }

    List<ListCheck> run() throws InterruptedException {
        List<ListCheck> checks = new ArrayList<>();
        for (String feed : source.feeds()) {
            checks.add(check(Kind.FEED, feed));
        }
        for (String sitemap : source.sitemaps()) {
            checks.add(check(Kind.SITEMAP, sitemap));
        }
        for (String section : source.sections()) {
            checks.add(check(Kind.SECTION, section));
        }
        return checks;
    }

    private ListCheck check(Kind kind, String listed) throws InterruptedException {
        String url = CanonicalUrls.of(listed).orElse(listed);
        Read read = kind == Kind.SECTION ? reading.page(url) : reading.list(url);
        return switch (read) {
            case Read.Nothing nothing ->
                ListCheck.failed(kind, url, nothing.visit().reason());
            case Read.Listing list
            when list.kind() != kind ->
                ListCheck.failed(kind, url, "is a " + word(list.kind()) + ", and no " + word(kind));
            case Read.Listing list when !list.found().sitemaps().isEmpty() -> index(url, list);
            case Read.Listing list -> of(kind, url, list, list.found().pages());
            case Read.Page page when kind == Kind.SECTION -> section(url, page);
            case Read.Page _ -> ListCheck.failed(kind, url, "is a web page, and no " + word(kind));
        };
    }

    private ListCheck index(String url, Read.Listing index) throws InterruptedException {
        Collected parts = new Collected(fresh, now);
        new SitemapSearch(visits, reading, parts).take(index, Origin.ASKED_FOR, url);
        List<Link> pages =
                parts.lists().stream().flatMap(part -> part.entries().stream()).toList();
        return of(Kind.SITEMAP, url, index, pages);
    }

    private ListCheck section(String url, Read.Page page) {
        List<Link> stories = page.page().stories().stream()
                .map(story -> new Link(story, null, StoryUrl.date(story)))
                .toList();
        return of(url, new Candidate(Kind.SECTION, url, page.page().title(), null, stories, Origin.ASKED_FOR, url));
    }

    private ListCheck of(Kind kind, String url, Read.Listing list, List<Link> pages) {
        return of(url, new Candidate(kind, url, list.found().about().title(), null, pages, Origin.ASKED_FOR, url));
    }

    private ListCheck of(String url, Candidate list) {
        Finding finding = list.finding(fresh, now, null);
        int refused = (int) list.entries().stream()
                .filter(entry -> filter.refusal(entry.url()).isPresent())
                .count();
        return new ListCheck(
                list.kind(),
                url,
                finding.title(),
                finding.entries(),
                finding.dated(),
                finding.fresh(),
                refused,
                finding.newestAt(),
                problem(finding.entries(), refused));
    }

    private static @Nullable String problem(int entries, int refused) {
        if (entries == 0) {
            return "names no pages";
        }
        return refused == entries ? "names only pages that include and exclude leave out" : null;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
