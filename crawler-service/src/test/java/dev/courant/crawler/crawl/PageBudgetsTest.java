package dev.courant.crawler.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.crawler.frontier.Knowledge;
import dev.courant.crawler.frontier.ManualClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageBudgetsTest extends CrawlTester {
    private static final Duration TO_MIDNIGHT = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock();

    /** The day turns while the crawl runs: what was beyond the budget is fetched then, and the rest still waits. */
    @Test
    void whatIsBeyondTheBudgetWaitsForTheNextDay() throws InterruptedException {
        String[] paths = {"/1", "/2", "/3", "/4", "/5"};
        feed(paths);
        Stream.of(paths).forEach(path -> site.page(path, "page " + path));
        Instant now = Instant.now();
        Instant midnight = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        crawl.dayClock =
                Clock.offset(Clock.systemUTC(), Duration.between(now, midnight).minus(TO_MIDNIGHT));
        crawl.maxPagesPerDay = 2;
        crawl.start(site, Duration.ZERO);

        await().until(() -> crawl.published().size() == 2);
        await().pollDelay(Duration.ofSeconds(1)).until(() -> crawl.published().size() == 2);
        await().atMost(Duration.ofSeconds(20)).until(() -> crawl.published().size() == 4);
        await().pollDelay(Duration.ofSeconds(1)).until(() -> crawl.published().size() == 4);

        assertThat(site.paths().stream().filter(path -> path.matches("/\\d"))).hasSize(4);
        String left = Stream.of(paths)
                .filter(path -> !site.paths().contains(path))
                .findFirst()
                .orElseThrow();
        Knowledge known = crawl.frontier.find(site.url(left)).orElseThrow();
        assertThat(known.state()).isEqualTo(Knowledge.State.WAITING);
        assertThat(known.failures()).isZero();
        assertThat(known.dueAt()).isAfter(Instant.now().plus(Duration.ofHours(23)));
    }

    @Test
    void countsEachSourceFromMidnightToMidnight() {
        PageBudgets budgets = new PageBudgets(null, clock);

        assertThat(budgets.take("a", 2)).isTrue();
        assertThat(budgets.isSpent("a", 2)).isFalse();
        assertThat(budgets.take("a", 2)).isTrue();
        assertThat(budgets.isSpent("a", 2)).isTrue();
        assertThat(budgets.take("a", 2)).isFalse();
        assertThat(budgets.take("a", 3)).as("a budget that was raised").isTrue();
        assertThat(budgets.take("b", 1)).isTrue();
        assertThat(budgets.untilTomorrow()).isEqualTo(Duration.ofHours(14));
        clock.advance(Duration.ofHours(14));
        assertThat(budgets.take("a", 2)).isTrue();
        clock.advance(Duration.ofHours(-1));
        assertThat(budgets.take("a", 2)).isTrue();
        assertThat(budgets.take("a", 2)).as("a clock that was set back").isFalse();
    }

    @Test
    void aRestartGivesNothingOutAgain() {
        Path file = folder.resolve("state").resolve("page-budgets");
        PageBudgets before = new PageBudgets(file, clock);
        before.take("a.example", 2);
        before.take("a.example", 2);
        before.take("b", 2);

        PageBudgets after = new PageBudgets(file, clock);

        assertThat(after.take("a.example", 2)).isFalse();
        assertThat(after.take("b", 2)).isTrue();
        assertThat(after.take("b", 2)).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(new PageBudgets(file, clock).take("a.example", 2)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-01-31\nmany a", "2026-01-31\n1 b\na", "\u00ff\u00fe"})
    void aFileThatIsBrokenBeginsTheDayAnew(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("page-budgets"), content, StandardCharsets.ISO_8859_1);

        PageBudgets budgets = new PageBudgets(file, clock);

        assertThat(budgets.take("a", 1)).isTrue();
        assertThat(budgets.take("b", 1)).isTrue();
        assertThat(new PageBudgets(file, clock).take("a", 1)).isFalse();
    }

    @Test
    void whereNothingCanBeWrittenItIsCountedAllTheSame() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        PageBudgets budgets = new PageBudgets(notAFolder.resolve("page-budgets"), clock);

        assertThat(budgets.take("a", 1)).isTrue();
        assertThat(budgets.take("a", 1)).isFalse();
    }
}
