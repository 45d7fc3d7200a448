package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.Frontier;
import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Knowledge;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.Report;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
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

    private final Deque<Message> messages = new ArrayDeque<>();

    /** An empty frontier. */
    public InMemoryFrontier(FrontierPolicy policy, FrontierListener listener, Clock clock) {
        this(Tables.inMemory(), policy, listener, clock);
    }

    /** The frontier that {@code tables} hold. */
    InMemoryFrontier(Tables tables, FrontierPolicy policy, FrontierListener listener, Clock clock) {
        this.clock = clock;
        this.core = new FrontierCore(tables, policy, listener, RandomGenerator.getDefault(), messages::add);
    }

    @Override
    public void watch(String sourceId, Collection<PollTask> lists, Duration delay) {
        tell(lists.stream()
                .map(list -> new Message.Found(new Discovery(list, delay)))
                .toList());
    }

    @Override
    public void unwatch(String sourceId, Collection<PollTask> lists) {
        tell(lists.stream().map(Message.Dropped::new).toList());
    }

    @Override
    public void discover(Discovery discovery) {
        tell(List.of(new Message.Found(discovery)));
    }

    @Override
    public void takeDown(String url) {
        tell(List.of(new Message.TakenDown(url)));
    }

    @Override
    public void report(Report report) {
        tell(Message.of(report));
    }

    /** @throws IllegalArgumentException if some of it makes no sense; all else is taken in */
    private void tell(Collection<? extends Message> told) {
        List<RuntimeException> nonsense = locked(() -> {
            messages.addAll(told);
            return takeAll();
        });
        if (!nonsense.isEmpty()) {
            throw new IllegalArgumentException("Makes no sense", nonsense.getFirst());
        }
    }

    private List<RuntimeException> takeAll() {
        List<RuntimeException> nonsense = new ArrayList<>();
        for (Message next = messages.poll(); next != null; next = messages.poll()) {
            try {
                core.take(next, clock.instant());
            } catch (RuntimeException e) {
                nonsense.add(e);
            }
        }
        return nonsense;
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
        core.expire(now);
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
