package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.poll.Reading;
import dev.courant.crawler.url.HostKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a host's part of the frontier is told: by crawlers, and by other hosts' parts, which may be kept elsewhere. */
public sealed interface Message {
    /** The host whose part is meant. */
    String host();

    /** What a report tells: what was found first, so that nothing seems finished too early. */
    static List<Message> of(Report report) {
        return Stream.<Message>concat(report.found().stream().map(Found::new), Stream.of(Reported.of(report)))
                .toList();
    }

    /** What is no URL would be found out when its turn comes to take over for a page, and each time anew. */
    private static List<String> urls(List<String> claims) {
        for (String claim : claims) {
            try {
                HostKey.of(claim);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("Is no URL: " + claim, e);
            }
        }
        return List.copyOf(claims);
    }

    /** Something was found. */
    record Found(Discovery discovery) implements Message {
        @Override
        public String host() {
            return HostKey.of(discovery.task().url());
        }
    }

    /**
     * A lease is over.
     *
     * @param report what it found is told in messages of its own, to the hosts concerned
     */
    record Reported(String host, Report report) implements Message {
        static Reported of(Report report) {
            Report alone = new Report(
                    report.leaseId(),
                    report.url(),
                    report.result(),
                    report.sentAt(),
                    List.of(),
                    report.hostDelay(),
                    report.reading());
            return new Reported(HostKey.of(report.url()), alone);
        }
    }

    /**
     * A page led to another by a redirect, or by what it claims as its canonical URL.
     *
     * @param url the page to look at: where it led, or where that led in turn
     * @param origin the page that led here
     * @param next what to ask for if {@code url} is new
     * @param isRedirect whether by a redirect
     * @param claims those that had given way to {@code origin}
     * @param steps how many pages it has been handed on by
     */
    record Led(
            String url,
            String origin,
            PageTask next,
            boolean isRedirect,
            Duration delay,
            Instant firstSeenAt,
            @Nullable Instant changedAt,
            List<String> claims,
            int steps)
            implements Message {
        public Led {
            claims = urls(claims);
            urls(List.of(origin));
        }

        @Override
        public String host() {
            return HostKey.of(url);
        }

        /** The same, one page on. */
        Led on(String target) {
            return new Led(target, origin, next, isRedirect, delay, firstSeenAt, changedAt, claims, steps + 1);
        }
    }

    /**
     * A page that gave way to another is to be published itself.
     *
     * @param redirects how many redirects it took to come to that; -1 if no more than are known
     * @param claims those that had given way to who led back to it
     */
    record Settle(String url, int redirects, List<String> claims) implements Message {
        public Settle {
            claims = urls(claims);
        }

        @Override
        public String host() {
            return HostKey.of(url);
        }
    }

    /** A list's reading, which a redirect took to another host, is over. */
    record Read(
            String sourceId,
            String url,
            Outcome outcome,
            @Nullable Reading reading) implements Message {
        @Override
        public String host() {
            return HostKey.of(url);
        }
    }

    /** A list is not to be read any more. */
    record Dropped(PollTask list) implements Message {
        @Override
        public String host() {
            return HostKey.of(list.url());
        }
    }

    /** A page was taken down, and does not come back. */
    record TakenDown(String url) implements Message {
        @Override
        public String host() {
            return HostKey.of(url);
        }
    }
}
