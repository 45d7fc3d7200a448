package dev.courant.crawler.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many pages of each source this instance has asked for since midnight, UTC. A file keeps that over restarts: a line with
 * the day, then one for each source with its number and its id. Sources without a budget are not counted, so it is written
 * as rarely as budgets allow. Safe for many threads.
 */
public final class PageBudgets {
    private static final Logger LOG = LoggerFactory.getLogger(PageBudgets.class);

    private final @Nullable Path file;
    private final Clock clock;
    private final Map<String, Integer> asked = new TreeMap<>();
    private LocalDate day;
    private boolean isTold;

    /** @param file null to begin from nothing at each start; a file that is not there yet is made */
    public PageBudgets(@Nullable Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.day = today();
        if (file != null && Files.exists(file)) {
            read(file);
        }
    }

    /** Whether a source has no page left today. */
    synchronized boolean isSpent(String sourceId, int perDay) {
        turnOver();
        return asked.getOrDefault(sourceId, 0) >= perDay;
    }

    /** Takes a page of today; false if there is none left. */
    synchronized boolean take(String sourceId, int perDay) {
        if (isSpent(sourceId, perDay)) {
            return false;
        }
        if (asked.merge(sourceId, 1, Integer::sum) == perDay) {
            LOG.info("Source {} has had its pages of {} ({}); the others wait for the next day", sourceId, day, perDay);
        }
        write();
        return true;
    }

    /** From now to midnight. */
    Duration untilTomorrow() {
        Instant now = clock.instant();
        return Duration.between(
                now, LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1).atStartOfDay(ZoneOffset.UTC));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A clock that is set back does not give the day's pages out again. */
    private void turnOver() {
        LocalDate today = today();
        if (today.isAfter(day)) {
            day = today;
            asked.clear();
        }
    }

    private void read(Path from) {
        try {
            List<String> lines = Files.readAllLines(from);
            if (!lines.isEmpty() && LocalDate.parse(lines.getFirst()).equals(day)) {
                for (String line : lines.subList(1, lines.size())) {
                    int space = line.indexOf(' ');
                    asked.put(line.substring(space + 1), Integer.parseInt(line.substring(0, Math.max(space, 0))));
                }
            }
        } catch (IOException | DateTimeException | NumberFormatException e) {
            LOG.warn("{} cannot be read; budgets of today begin anew: {}", from, e.toString());
            asked.clear();
        }
    }

    private void write() {
        if (file == null) {
            return;
        }
        List<String> lines = new ArrayList<>(List.of(day.toString()));
        asked.forEach((id, pages) -> lines.add(pages + " " + id));
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.move(Files.write(next, lines), file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            if (!isTold) {
                LOG.warn("{} cannot be written; after a restart budgets of today begin anew: {}", file, e.toString());
                isTold = true;
            }
        }
    }
}
