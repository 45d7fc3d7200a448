package dev.courant.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Page;
import dev.courant.events.Source;
import dev.courant.events.Topics;
import dev.courant.local.demo.IndexComparison;
import dev.courant.local.follow.PageOutcome;
import dev.courant.local.follow.TopicRecord;
import dev.courant.local.newspapers.Request;
import dev.courant.local.newspapers.SampleQuery;
import dev.courant.local.search.SearchApi;
import dev.courant.local.search.SearchHits;
import dev.courant.local.search.SearchQuery;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the sample newspapers to the index, although every service was killed amid the crawl. */
@ExtendWith(SharedSystem.class)
class WholeWayIT {
    /** Of the crawl, and of whatever another test imported into the same system. */
    private static final Set<String> PAGES = Set.of(Topics.PAGES.name(), Topics.PAGES_BACKFILL.name());

    private record Capture(String articleId, Instant fetchedAt) {}

    @Test
    void theIndexHoldsExactlyTheSamplesArticles(RunningSystem running) {
        assertThat(IndexComparison.differences(running.newspapers().expected(), running.indexedByCrawl()))
                .isEmpty();
        assertThat(running.newspapers().expected()).hasSizeGreaterThan(10);
    }

    @Test
    void everyPageEndsOnceAsArticleRejectionOrDeadLetter(RunningSystem running) {
        List<TopicRecord> records = Records.read(running, Topics.all());
        List<Capture> pages = records.stream()
                .filter(record -> PAGES.contains(record.topic()))
                .map(PageOutcome::page)
                .map(page -> new Capture(page.articleId(), page.fetchedAt()))
                .toList();
        List<Capture> ends = records.stream()
                .flatMap(record -> PageOutcome.of(record).stream())
                .map(outcome -> new Capture(outcome.articleId(), outcome.fetchedAt()))
                .toList();
        assertThat(pages).isNotEmpty().doesNotHaveDuplicates();
        assertThat(ends).containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void nothingDied(RunningSystem running) {
        assertThat(Records.read(
                        running, List.of(Topics.PAGES.dlq(), Topics.PAGES_BACKFILL.dlq(), Topics.ARTICLES.dlq())))
                .isEmpty();
    }

    @Test
    void recordsCarryTheContractsHeadersAndNoOthers(RunningSystem running) {
        List<TopicRecord> records = Records.read(running, Topics.all());
        assertThat(records)
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.headers().keySet())
                        .allMatch(name -> name.startsWith("ce_") || name.equals("content-type")));
    }

    @Test
    void bodiesAreTheServersBytes(RunningSystem running) {
        List<Page> pages = Records.read(running, List.of(Topics.PAGES)).stream()
                .map(PageOutcome::page)
                // What tests of the import sent need not say the truth of its charset.
                .filter(page -> page.origin() == Page.Origin.LIVE)
                .filter(page -> ascii(page.body()).contains("charset=gb"))
                .toList();
        assertThat(pages)
                .isNotEmpty()
                .allSatisfy(page -> assertThat(new String(page.body(), Charset.forName("GB18030")))
                        .contains("的")
                        .doesNotContain("\uFFFD"));
    }

    @Test
    void whatRobotsTxtForbidsIsNeverAskedFor(RunningSystem running) {
        assertThat(running.newspapers().forbidden()).isNotEmpty();
        assertThat(running.newspapers().forbiddenRequested()).isEmpty();
    }

    @Test
    void aHostIsNeverAskedSoonerThanItsDelayAllows(RunningSystem running) {
        for (Source source : running.newspapers().newspapers()) {
            String host = URI.create(source.url()).getAuthority();
            List<Instant> arrivals = running.newspapers().requests().stream()
                    .filter(request -> request.host().equals(host))
                    .map(Request::at)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            List<Duration> gaps = gaps(arrivals);
            assertThat(gaps).isNotEmpty();
            for (int i = 0; i < gaps.size(); i++) {
                assertThat(isKept(source.delay(), i == 0 ? Duration.ZERO : gaps.get(i - 1), gaps.get(i)))
                        .as("%s behind %s at %s", gaps.get(i), gaps.subList(0, i), host)
                        .isTrue();
            }
        }
    }

    /**
     * Half of the delay, since the network and this machine may hold one request up and not the next; what was held up longer came late
     * behind the one before it.
     */
    private static boolean isKept(Duration delay, Duration before, Duration gap) {
        boolean cameLate = before.compareTo(delay.multipliedBy(5).dividedBy(4)) >= 0;
        return gap.compareTo(delay.dividedBy(cameLate ? 4 : 2)) >= 0;
    }

    @Test
    void theSampleQueriesFindTheirArticles(RunningSystem running) throws Exception {
        for (SampleQuery sample : running.newspapers().queries()) {
            SearchHits answer = new SearchApi(running.state().search()).search(SearchQuery.of(sample.query()));
            assertThat(answer.hits())
                    .as(sample.query())
                    .extracting(SearchHits.Hit::title)
                    .contains(sample.expectedTitle());
        }
    }

    @Test
    void theUserIsToldWhoDiedAndWasStartedAgain(RunningSystem running) {
        for (String service : List.of("crawler-service", "parser-service", "indexer-service")) {
            assertThat(running.said())
                    .anyMatch(line -> line.contains(service + " was ended by signal 9"))
                    .anyMatch(line -> line.contains(service + " is started again"));
        }
    }

    private static String ascii(byte[] body) {
        return new String(body, StandardCharsets.US_ASCII)
                .toLowerCase(Locale.ROOT)
                .replace("\"", "");
    }

    private static List<Duration> gaps(List<Instant> arrivals) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < arrivals.size(); i++) {
            gaps.add(Duration.between(arrivals.get(i - 1), arrivals.get(i)));
        }
        return gaps;
    }
}
