package dev.courant.crawler.poll;

import dev.courant.crawler.poll.Reading.Hints;
import dev.courant.crawler.poll.Reading.Read;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list that shows its latest entries, read for some time as its rhythm says. */
final class PollSimulation {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /**
     * What came of it.
     *
     * @param readings how many there were
     * @param inVain the share of readings without anything new
     * @param seen the share of seen entries over all readings
     * @param missed entries that fell out of the list unread
     */
    record Result(int readings, double inVain, double seen, int missed, Duration p50, Duration p99) {}

    private PollSimulation() {}

    /**
     * Reads from the start to the last entry.
     *
     * @param entries when they appear, in order; those before the start are there at the first reading
     * @param window how many the list shows
     * @param settling what is read before this is not counted
     */
    static Result run(List<Instant> entries, int window, Instant settling, PollLimits limits, boolean isDated) {
        List<Duration> delays = new ArrayList<>();
        int readings = 0;
        int vain = 0;
        int missed = 0;
        double seen = 0;
        int known = 0;
        Instant now = START;
        PollRhythm rhythm = null;
        while (now.isBefore(entries.getLast())) {
            int there = known;
            while (there < entries.size() && !entries.get(there).isAfter(now)) {
                there++;
            }
            int from = Math.max(0, there - window);
            int news = there - Math.max(known, from);
            Read read = new Read(
                    there - from,
                    news,
                    isDated && there > from ? entries.get(from) : null,
                    isDated && there > from ? entries.get(there - 1) : null,
                    Hints.NONE);
            if (rhythm != null && now.isAfter(settling)) {
                readings++;
                vain += news == 0 ? 1 : 0;
                missed += Math.max(0, from - known);
                seen += there == from ? 1 : 1 - (double) news / (there - from);
                for (int i = Math.max(known, from); i < there; i++) {
                    delays.add(Duration.between(entries.get(i), now));
                }
            }
            known = there;
            rhythm = rhythm == null ? PollRhythm.first(read, now, limits) : rhythm.after(read, now, limits);
            now = now.plus(rhythm.interval());
        }
        Collections.sort(delays);
        return new Result(
                readings,
                (double) vain / readings,
                seen / readings,
                missed,
                delays.get(delays.size() / 2),
                delays.get(delays.size() * 99 / 100));
    }
}
