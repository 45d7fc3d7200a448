package dev.courant.crawler.survey;

import dev.courant.crawler.survey.Finding.Kind;
import dev.courant.crawler.survey.Finding.Origin;
import dev.courant.crawler.survey.Survey.Problem;
import dev.courant.crawler.survey.Visit.Why;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One survey. One thread's. */
final class SurveyRun {
    private final Visits visits;
    private final Reading reading;
    private final Collected collected;
    private final SitemapSearch sitemaps;
    private final Duration fresh;
    private final Instant now;

    SurveyRun(Visits visits, String product, Duration fresh, Instant now) {
        this.visits = visits;
        this.reading = new Reading(visits, product);
        this.collected = new Collected(fresh, now);
        this.sitemaps = new SitemapSearch(visits, reading, collected);
        this.fresh = fresh;
        this.now = now;
    }

    Survey run(String asked) throws InterruptedException {
        List<String> addresses = Addresses.of(asked);
        if (addresses.isEmpty()) {
            return failed(
                    Problem.NO_ADDRESS,
                    "'" + asked + "' is no address; give a domain such as example.org, or an http(s) URL");
        }
        List<String> reasons = new ArrayList<>();
        for (String address : addresses) {
            Read read = reading.page(address);
            if (!(read instanceof Read.Nothing nothing) || nothing.visit().why() != Why.NO_ANSWER) {
                return of(address, read);
            }
            reasons.add(address + " " + nothing.visit().reason());
        }
        return failed(Problem.UNREACHABLE, String.join("; ", reasons) + ". Is the address right?");
    }

    private Survey of(String address, Read read) throws InterruptedException {
        return switch (read) {
            case Read.Page page -> ofPage(page);
            case Read.Listing list -> ofList(list);
            case Read.Nothing nothing -> withoutPage(address, nothing.visit());
        };
    }

    private Survey ofPage(Read.Page start) throws InterruptedException {
        String url = start.url();
        new FeedSearch(visits, reading, collected).search(url, start.page());
        sitemaps.searchNamed(url);
        new SectionSearch(visits, reading, collected).search(url, start.page());
        sitemaps.guess(url);
        return proposed(url, start);
    }

    /** Somebody who names a list wants that list. */
    private Survey ofList(Read.Listing list) throws InterruptedException {
        if (list.kind() == Kind.FEED) {
            collected.add(list, Origin.ASKED_FOR, list.url());
        } else {
            sitemaps.take(list, Origin.ASKED_FOR, list.url());
        }
        String front = URI.create(list.url()).resolve("/").toString();
        return proposed(front, reading.page(front) instanceof Read.Page page ? page : null);
    }

    /** Sites that show their front page to browsers only may still have sitemaps for robots. */
    private Survey withoutPage(String address, Visit.Nothing nothing) throws InterruptedException {
        sitemaps.searchNamed(address);
        if (!collected.lists().isEmpty()) {
            return proposed(address, null);
        }
        return switch (nothing.why()) {
            case DISALLOWED ->
                failed(
                        Problem.DISALLOWED,
                        address + " " + nothing.reason() + ", and it names no sitemap that could be read");
            case SPENT -> failed(Problem.UNREACHABLE, address + " was " + nothing.reason());
            case NO_ANSWER, ERROR_STATUS -> failed(Problem.UNREACHABLE, address + " " + nothing.reason());
        };
    }

    private Survey proposed(String url, Read.@Nullable Page start) {
        List<Candidate> lists = collected.lists();
        List<Finding> findings = Selection.of(lists, fresh, now);
        if (findings.stream().noneMatch(Finding::isProposed)) {
            return failed(
                    Problem.NOTHING_FOUND,
                    url + " has no feed, sitemap or section that leads to news, as far as "
                            + visits.attempts().size() + " requests could tell; if you know one, name it");
        }
        return new Survey.Proposed(proposal(url, start, lists, findings), findings, visits.attempts());
    }

    private static Proposal proposal(
            String url, Read.@Nullable Page start, List<Candidate> lists, List<Finding> findings) {
        @Nullable String listed = lists.getFirst().title();
        @Nullable String name = start == null ? listed : start.page().siteName();
        return new Proposal(
                SiteNames.id(url),
                SiteNames.name(url, name, start == null ? null : start.page().title()),
                url,
                SiteNames.language(
                        start == null ? null : start.page().language(),
                        start == null ? null : start.contentLanguage(),
                        lists.getFirst().language()),
                urls(findings, Kind.FEED),
                urls(findings, Kind.SITEMAP),
                urls(findings, Kind.SECTION));
    }

    private static List<String> urls(List<Finding> findings, Kind kind) {
        return findings.stream()
                .filter(list -> list.isProposed() && list.kind() == kind)
                .map(Finding::url)
                .toList();
    }

    private Survey failed(Problem problem, String message) {
        return new Survey.Failed(problem, message, visits.attempts());
    }
}
