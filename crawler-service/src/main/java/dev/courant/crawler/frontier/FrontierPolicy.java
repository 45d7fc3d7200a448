package dev.courant.crawler.frontier;

import dev.courant.crawler.poll.PollLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The frontier's figures.
 *
 * @param polls between which intervals lists are read; the first of them where nothing is known of a list
 * @param requestsPerHost how many requests one host may have open; hosts with a delay have one
 * @param startWindow how long a lease may be started
 * @param leaseTime from a lease's start to its deadline
 * @param attempts how often a URL is tried before a passing failure is final
 * @param firstRetry wait before the second attempt; each further one waits three times as long
 * @param maxRedirects the longest chain of redirects followed
 * @param revisitAfter the ages, from its first event on, at which a page is visited again; ascending
 * @param lead how long before it may be used a lease is given out, so that it is there in time
 * @param credits the most leases that are out at once, of each part of the frontier
 * @param forgetAfter how long a page that nobody names and nobody visits any more is remembered
 */
public record FrontierPolicy(
        PollLimits polls,
        int requestsPerHost,
        Duration startWindow,
        Duration leaseTime,
        int attempts,
        Duration firstRetry,
        int maxRedirects,
        List<Duration> revisitAfter,
        Duration lead,
        int credits,
        Duration forgetAfter) {
    private static final Duration OVERLOAD = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final Duration LONGEST_OUTAGE = Duration.ofDays(3);
    private static final int MAX_DOUBLINGS = 11;

    public FrontierPolicy {
        revisitAfter = List.copyOf(revisitAfter);
    }

    /** A policy for one process: leases are given out when they may be used, as many as are asked for, and nothing is forgotten. */
    public FrontierPolicy(
            Duration pollInterval,
            int requestsPerHost,
            Duration startWindow,
            Duration leaseTime,
            int attempts,
            Duration firstRetry,
            int maxRedirects,
            List<Duration> revisitAfter) {
        this(
                new PollLimits(
                        pollInterval, shorter(pollInterval, PollLimits.DEFAULT.shortest()), longer(pollInterval)),
                requestsPerHost,
                startWindow,
                leaseTime,
                attempts,
                firstRetry,
                maxRedirects,
                revisitAfter,
                Duration.ZERO,
                Integer.MAX_VALUE,
                Duration.ofDays(3_650));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration first) {
        Duration longest = PollLimits.DEFAULT.longest();
        return first.compareTo(longest) > 0 ? first : longest;
    }

    /**
     * When a page is visited next; empty if it has reached every age.
     *
     * @param visitedAt its last visit, which stands for the ages that it had reached by then
     */
    public Optional<Instant> nextVisit(Instant firstFetchedAt, Instant visitedAt) {
        return revisitAfter.stream()
                .map(firstFetchedAt::plus)
                .filter(visit -> visit.isAfter(visitedAt))
                .findFirst();
    }

    /** Before attempt number {@code failures + 1}. */
    public Duration retryAfter(int failures) {
        return shorter(firstRetry.multipliedBy((long) Math.pow(3, Math.min(failures, MAX_DOUBLINGS) - 1.0)));
    }

    /**
     * How long a host that asked for patience without saying how much, or that cannot be connected to, is left alone: a minute,
     * doubling to a day.
     *
     * @param jitter from 0 to 1, so that many hosts that failed at once do not all come back at once
     */
    public Duration hostBackOff(int strikes, double jitter) {
        Duration wait = OVERLOAD.multipliedBy(1L << Math.min(strikes, MAX_DOUBLINGS));
        return shorter(wait.plusMillis((long) (jitter * wait.toMillis() / 4)));
    }

    /** Whether a site that could not be connected to since then is believed not to come back. */
    public boolean isLost(Instant awaySince, Instant now) {
        return Duration.between(awaySince, now).compareTo(LONGEST_OUTAGE) >= 0;
    }

    /** Nobody may send a crawler away for longer than a day. */
    public Duration shorter(Duration wait) {
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
