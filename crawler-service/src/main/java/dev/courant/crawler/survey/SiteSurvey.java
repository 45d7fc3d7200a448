package dev.courant.crawler.survey;

import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.Fetcher;
import dev.courant.crawler.robots.RobotsTxt;
import dev.courant.events.Source;
import java.time.Clock;
import java.util.List;

/**
 * Finds out what a site has. One survey makes one request at a time, keeps a delay between those to one host, asks for nothing
 * that robots.txt forbids, and ends within its limits.
 *
 * <p>Safe for many threads: nothing outlives a survey.
 */
public final class SiteSurvey {
    private final Fetcher fetcher;
    private final String product;
    private final Limits answers;
    private final SurveyLimits limits;
    private final Clock clock;

    /**
     * Surveys for one crawler.
     *
     * @param product the name that robots.txt files call us by
     * @param answers the limits of each single request
     * @param limits the limits of a survey
     */
    public SiteSurvey(Fetcher fetcher, String product, Limits answers, SurveyLimits limits, Clock clock) {
        this.fetcher = fetcher;
        this.product = product;
        this.answers = answers;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Asks a site for its lists.
     *
     * @param urlOrDomain {@code example.org}, or the URL of a front page, a section, a feed or a sitemap
     * @throws InterruptedException if the thread is interrupted; nothing is left behind
     */
    public Survey survey(String urlOrDomain) throws InterruptedException {
        return new SurveyRun(visits(limits), product, limits.fresh(), clock.instant()).run(urlOrDomain);
    }

    /**
     * Reads the lists of a source: its feeds, then its sitemaps, then its sections, at the source's own pace if that is slower.
     *
     * @throws InterruptedException if the thread is interrupted; nothing is left behind
     */
    public List<ListCheck> check(Source source) throws InterruptedException {
        Visits visits = visits(limits.noFasterThan(source.delay()));
        return new SourceCheck(visits, product, source, limits.fresh(), clock.instant()).run();
    }

    private Visits visits(SurveyLimits within) {
        Requests requests = new Requests(fetcher, answers, new Pace(within));
        Attempts attempts = new Attempts();
        HostRules rules = new HostRules(requests, new RobotsTxt(product, clock), attempts);
        return new Visits(requests, rules, attempts);
    }
}
