package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.Lease;

/** How leases stand in {@code news.frontier.leases}. */
public final class LeaseCodec {
    private static final int VERSION = 1;

    private LeaseCodec() {}

    /** The lease's bytes. */
    public static byte[] write(Lease lease) {
        RowWriter out = new RowWriter().number(VERSION).text(lease.id());
        Tasks.write(out, lease.task());
        out.time(lease.notBefore())
                .time(lease.notAfter())
                .time(lease.deadline())
                .time(lease.firstSeenAt());
        out.flag(lease.published() != null);
        if (lease.published() != null) {
            Results.write(out, lease.published());
        }
        return out.toBytes();
    }

    /**
     * The lease that bytes hold.
     *
     * @throws IllegalArgumentException if they hold none
     */
    public static Lease read(byte[] bytes) {
        try {
            RowReader in = new RowReader(bytes);
            int version = in.integer();
            if (version != VERSION) {
                throw new IllegalArgumentException("Is of version " + version + ", and this crawler reads " + VERSION);
            }
            return new Lease(
                    in.text(),
                    Tasks.read(in),
                    in.time(),
                    in.time(),
                    in.time(),
                    in.time(),
                    in.flag() ? Results.version(in) : null);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Is no lease: " + e.getMessage(), e);
        }
    }
}
