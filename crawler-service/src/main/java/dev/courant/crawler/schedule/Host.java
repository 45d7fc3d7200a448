package dev.courant.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the frontier knows of one host: when it may next be asked, what is open, and where its queues begin. Mutable; of one {@link Ledger}. */
final class Host {
    /** A lease that is out. */
    record Open(String leaseId, EntryKey entry, Instant notAfter, Instant deadline) {}

    /**
     * What a host adds to the frontier's figures.
     *
     * @param unread the sources with lists here that wait for their first reading
     */
    record Figures(int pending, int ahead, int open, List<String> unread) {
        static final Figures NONE = new Figures(0, 0, 0, List.of());
    }

    private final String key;
    private final Lanes lanes;
    private final Outages outages = new Outages();
    private final List<Open> open = new ArrayList<>();
    private Duration delay = Duration.ZERO;
    private Instant notBefore = Instant.EPOCH;
    private Instant lastSentAt = Instant.EPOCH;
    private int strikes;
    private boolean answered;
    private int pending;
    private int ahead;

    Host(String key) {
        this(key, new Lanes(key));
    }

    private Host(String key, Lanes lanes) {
        this.key = key;
        this.lanes = lanes;
    }

    static Host read(String key, byte[] row) {
        RowReader in = new RowReader(row);
        Host host = new Host(key, Lanes.read(key, in));
        host.delay = in.duration();
        host.notBefore = in.time();
        host.lastSentAt = in.time();
        host.strikes = in.integer();
        host.answered = in.flag();
        host.pending = in.integer();
        host.ahead = in.integer();
        host.open.addAll(in.all(() -> {
            String leaseId = in.text();
            return new Open(leaseId, LeaseIds.entry(key, leaseId), in.time(), in.time());
        }));
        if (in.hasMore()) {
            host.outages.read(in);
        }
        return host;
    }

    byte[] toRow() {
        RowWriter out = new RowWriter();
        lanes.write(out);
        out.duration(delay).time(notBefore).time(lastSentAt).number(strikes).flag(answered);
        out.number(pending).number(ahead);
        out.all(open, lease -> out.text(lease.leaseId()).time(lease.notAfter()).time(lease.deadline()));
        outages.write(out);
        return out.toBytes();
    }

    String key() {
        return key;
    }

    Lanes lanes() {
        return lanes;
    }

    Outages outages() {
        return outages;
    }

    List<Open> open() {
        return List.copyOf(open);
    }

    Figures figures() {
        return new Figures(pending, ahead, open.size(), lanes.unread());
    }

    /** More or fewer of its URLs are waiting or leased. */
    void pending(int change) {
        pending += change;
    }

    /** More or fewer of its pages have a visit ahead. */
    void ahead(int change) {
        ahead += change;
    }

    Instant notBefore() {
        return notBefore;
    }

    /** Raises the delay, also for the request that went out last. */
    void atLeast(Duration asked) {
        if (asked.compareTo(delay) > 0) {
            delay = asked;
            block(lastSentAt.plus(delay));
        }
    }

    /** When it may next be asked for something; null if nothing waits or it has all the requests open that it may. */
    @Nullable
    Instant dueAt(int requestsPerHost) {
        Instant first = open.size() >= limit(requestsPerHost) ? null : lanes.firstDue();
        return first == null || first.isAfter(notBefore) ? first : notBefore;
    }

    /** A host with a delay, or one whose robots.txt nobody has read yet, is asked for one thing at a time. */
    private int limit(int requestsPerHost) {
        return answered && delay.isZero() ? requestsPerHost : 1;
    }

    void leased(Open lease) {
        open.add(lease);
    }

    /** Ends a lease, if it is outstanding. */
    Optional<Open> end(String leaseId) {
        Optional<Open> lease =
                open.stream().filter(it -> it.leaseId().equals(leaseId)).findFirst();
        lease.ifPresent(open::remove);
        return lease;
    }

    /** When the first of its leases expires, null if none is out. */
    @Nullable
    Instant firstDeadline() {
        return open.stream().map(Open::deadline).min(Instant::compareTo).orElse(null);
    }

    /**
     * A lease is over.
     *
     * @param sentAt when its request went out; null if it surely did not
     */
    void released(@Nullable Instant sentAt) {
        if (sentAt != null) {
            answered = true;
            lastSentAt = lastSentAt.isAfter(sentAt) ? lastSentAt : sentAt;
            block(sentAt.plus(delay));
        }
    }

    void block(Instant until) {
        notBefore = notBefore.isAfter(until) ? notBefore : until;
    }

    /** How often it asked for patience since it last answered well. */
    int strikes() {
        return strikes;
    }

    void strike() {
        strikes++;
    }

    void pardon() {
        strikes = 0;
    }

    /** Whether nothing would be lost with its row but what the next discovery brings again. */
    boolean isIdleSince(Instant time) {
        return pending == 0
                && ahead == 0
                && open.isEmpty()
                && lanes.isIdle()
                && lastSentAt.isBefore(time)
                && notBefore.isBefore(time);
    }
}
