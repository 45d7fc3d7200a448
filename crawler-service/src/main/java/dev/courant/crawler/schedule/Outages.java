package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.url.HostKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The sites of one host that cannot be connected to. A site is scheme, name and port: that a newspaper's old subdomain is away
 * says nothing of the newspaper. Mutable; of one {@link Host}.
 */
final class Outages {
    /**
     * One site's.
     *
     * @param since when it was found out
     * @param tries how often it was tried since, less one
     * @param until when it is tried next
     */
    record Outage(String site, Instant since, int tries, Instant until) {}

    /** Who names thousands of sites that do not exist costs a row no more than this. */
    private static final int MOST = 100;

    private final List<Outage> outages = new ArrayList<>();

    void read(RowReader in) {
        outages.addAll(in.all(() -> new Outage(in.text(), in.time(), in.integer(), in.time())));
    }

    void write(RowWriter out) {
        out.all(
                outages,
                outage -> out.text(outage.site())
                        .time(outage.since())
                        .number(outage.tries())
                        .time(outage.until()));
    }

    private Optional<Outage> of(String site) {
        return outages.stream().filter(outage -> outage.site().equals(site)).findFirst();
    }

    /** The outage for whose end a URL waits at {@code time}; one that has lasted for days is not waited for any more. */
    Optional<Outage> awaited(String url, Instant time, FrontierPolicy policy) {
        return outages.isEmpty()
                ? Optional.empty()
                : of(HostKey.authority(url))
                        .filter(outage -> outage.until().isAfter(time) && !policy.isLost(outage.since(), time));
    }

    /**
     * No connection to a URL's site came about. Requests that were under way together found out the same, which counts once.
     *
     * @param jitter from 0 to 1
     */
    Outage found(String url, Instant now, FrontierPolicy policy, double jitter) {
        String site = HostKey.authority(url);
        Optional<Outage> known = of(site);
        if (known.isPresent() && known.get().until().isAfter(now)) {
            return known.get();
        }
        int tries = known.map(outage -> outage.tries() + 1).orElse(0);
        Outage outage = new Outage(
                site, known.map(Outage::since).orElse(now), tries, now.plus(policy.hostBackOff(tries, jitter)));
        known.ifPresent(outages::remove);
        if (outages.size() >= MOST) {
            outages.remove(
                    outages.stream().min(Comparator.comparing(Outage::until)).orElseThrow());
        }
        outages.add(outage);
        return outage;
    }

    /** A URL's site was connected to. */
    void over(String url) {
        if (!outages.isEmpty()) {
            of(HostKey.authority(url)).ifPresent(outages::remove);
        }
    }
}
