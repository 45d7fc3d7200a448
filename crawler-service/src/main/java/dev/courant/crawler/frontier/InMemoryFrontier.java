package dev.courant.crawler.frontier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** A frontier of one process that forgets all when it ends: a restart begins anew, and downstream collapses what repeats. */
public final class InMemoryFrontier implements Frontier {
    private final Clock clock;
    private final FrontierCore core;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /**
     * An empty frontier.
     *
     * @param run a name that no other run of any instance has
     */
    public InMemoryFrontier(String run, FrontierPolicy policy, FrontierListener listener, Clock clock) {
        this.clock = clock;
        this.core = new FrontierCore(run, policy, listener, RandomGenerator.getDefault());
    }

    @Override
    public void watch(String sourceId, Collection<PollTask> lists, Duration delay) {
        locked(() -> {
            lists.forEach(list -> core.discover(new Discovery(list, delay), clock.instant()));
            return lists.size();
        });
    }

    @Override
    public boolean discover(Discovery discovery) {
        return locked(() -> core.discover(discovery, clock.instant()));
    }

    @Override
    public List<Lease> lease(int max, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            List<Lease> due = due(max);
            long left = patience.toNanos();
            while (due.isEmpty() && left > 0) {
                long step = Math.min(left, untilNextDue());
                left -= step - Math.max(0, changed.awaitNanos(step));
                due = due(max);
            }
            return due;
        } finally {
            lock.unlock();
        }
    }

    private List<Lease> due(int max) {
        List<Lease> due = new ArrayList<>();
        Instant now = clock.instant();
        for (Optional<Lease> next = next(due, max, now); next.isPresent(); next = next(due, max, now)) {
            due.add(next.get());
        }
        return due;
    }

    private Optional<Lease> next(List<Lease> soFar, int max, Instant now) {
        return soFar.size() < max ? core.lease(now) : Optional.empty();
    }

    /** Nanoseconds; never nothing, so that a host that is just due does not make this spin. */
    private long untilNextDue() {
        Duration wait = core.nextDue()
                .map(due -> Duration.between(clock.instant(), due))
                .orElse(Duration.ofSeconds(1));
        return Math.clamp(wait.toMillis(), 1, 1_000) * TimeUnit.MILLISECONDS.toNanos(1);
    }

    @Override
    public void report(Report report) {
        locked(() -> {
            core.report(report, clock.instant());
            return report;
        });
    }

    @Override
    public Optional<Knowledge> find(String url) {
        return locked(() -> core.find(url));
    }

    @Override
    public FrontierCounts counts() {
        return locked(core::counts);
    }

    private <T> T locked(Supplier<T> change) {
        lock.lock();
        try {
            T result = change.get();
            changed.signalAll();
            return result;
        } finally {
            lock.unlock();
        }
    }
}
