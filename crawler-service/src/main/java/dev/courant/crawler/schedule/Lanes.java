package dev.courant.crawler.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the queues of one host begin. Its sources take turns, so that one with a million URLs leaves room for the others; of
 * each, lists that are read again and again go first. Mutable; of one {@link Host}.
 */
final class Lanes {
    /** One source's two lanes, each known by its first place, null if it is empty. */
    private static final class Source {
        private final String id;
        private final int number;
        private final @Nullable QueueKey[] heads = new QueueKey[2];
        private int unread;
        private int known;

        Source(String id, int number) {
            this.id = id;
            this.number = number;
        }

        boolean isEmpty() {
            return isIdle() && known == 0;
        }

        boolean isIdle() {
            return heads[0] == null && heads[1] == null && unread == 0;
        }
    }

    private final String host;
    /** In the order of their turns. */
    private final List<Source> sources = new ArrayList<>();

    private long nextOrder;

    Lanes(String host) {
        this.host = host;
    }

    static Lanes read(String host, RowReader in) {
        Lanes lanes = new Lanes(host);
        lanes.nextOrder = in.number();
        lanes.sources.addAll(in.all(() -> {
            Source source = new Source(in.text(), in.integer());
            source.unread = in.integer();
            source.known = in.integer();
            for (int lane = 0; lane < 2; lane++) {
                source.heads[lane] =
                        in.flag() ? new QueueKey(host, 2 * source.number + lane, in.number(), in.number()) : null;
            }
            return source;
        }));
        return lanes;
    }

    void write(RowWriter out) {
        out.number(nextOrder);
        out.all(sources, source -> {
            out.text(source.id).number(source.number).number(source.unread).number(source.known);
            for (QueueKey head : source.heads) {
                out.flag(head != null);
                if (head != null) {
                    out.number(head.dueAt()).number(head.order());
                }
            }
        });
    }

    /** Whether nothing waits here. */
    boolean isIdle() {
        return sources.stream().allMatch(Source::isIdle);
    }

    /** One more page of a source is known on this host. */
    void known(String sourceId) {
        source(sourceId).known++;
    }

    /** How many pages of each source are known on this host. */
    void known(ObjIntConsumer<String> each) {
        sources.stream().filter(source -> source.known > 0).forEach(source -> each.accept(source.id, source.known));
    }

    /** The first due time of all lanes, null if nothing waits. */
    @Nullable
    Instant firstDue() {
        long first = Long.MAX_VALUE;
        for (Source source : sources) {
            for (QueueKey head : source.heads) {
                first = head == null ? first : Math.min(first, head.dueAt());
            }
        }
        return first == Long.MAX_VALUE ? null : Instant.ofEpochMilli(first);
    }

    /** A new place at the end of those that are due then, in the lane of a source. */
    QueueKey place(String sourceId, boolean first, Instant dueAt) {
        Source source = source(sourceId);
        QueueKey place =
                new QueueKey(host, 2 * source.number + (first ? 0 : 1), Math.max(0, dueAt.toEpochMilli()), nextOrder++);
        QueueKey head = source.heads[place.lane() & 1];
        if (head == null || isBefore(place, head)) {
            source.heads[place.lane() & 1] = place;
        }
        return place;
    }

    /** Who is served next of those that are due by {@code time}. */
    Optional<QueueKey> next(Instant time) {
        QueueKey best = null;
        for (Source source : sources) {
            QueueKey head = source.heads[0];
            if (head != null && isDue(head, time) && (best == null || isBefore(head, best))) {
                best = head;
            }
        }
        return best != null ? Optional.of(best) : nextInTurn(time);
    }

    private Optional<QueueKey> nextInTurn(Instant time) {
        for (Source source : sources) {
            QueueKey head = source.heads[1];
            if (head != null && isDue(head, time)) {
                return Optional.of(head);
            }
        }
        return Optional.empty();
    }

    /** The source whose lane a place is in. */
    String sourceOf(QueueKey place) {
        return owner(place).id;
    }

    boolean isHead(QueueKey place) {
        return place.equals(owner(place).heads[place.lane() & 1]);
    }

    /** A source had its turn: the others come before it. */
    void served(QueueKey place) {
        Source source = owner(place);
        sources.remove(source);
        sources.add(source);
    }

    /** A lane begins elsewhere now. */
    void head(QueueKey old, @Nullable QueueKey next) {
        Source source = owner(old);
        source.heads[old.lane() & 1] = next;
        tidy(source);
    }

    /** How many lists of a source wait here for their first reading. */
    void unread(String sourceId, int change) {
        Source source = source(sourceId);
        source.unread += change;
        tidy(source);
    }

    /** The sources with lists here that wait for their first reading. */
    List<String> unread() {
        return sources.stream()
                .filter(source -> source.unread > 0)
                .map(source -> source.id)
                .toList();
    }

    private void tidy(Source source) {
        if (source.isEmpty()) {
            sources.remove(source);
        }
    }

    private Source source(String id) {
        for (Source source : sources) {
            if (source.id.equals(id)) {
                return source;
            }
        }
        Source added = new Source(id, freeNumber());
        // Who comes new is next: it has waited for nothing so far, and is one of few.
        sources.addFirst(added);
        return added;
    }

    private int freeNumber() {
        int number = 0;
        while (isTaken(number)) {
            number++;
        }
        return number;
    }

    private boolean isTaken(int number) {
        return sources.stream().anyMatch(source -> source.number == number);
    }

    private Source owner(QueueKey place) {
        int number = place.lane() >> 1;
        return sources.stream()
                .filter(source -> source.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(host + " has no source " + number));
    }

    private static boolean isDue(QueueKey head, Instant time) {
        return head.dueAt() <= time.toEpochMilli();
    }

    private static boolean isBefore(QueueKey one, QueueKey other) {
        return one.dueAt() != other.dueAt() ? one.dueAt() < other.dueAt() : one.order() < other.order();
    }
}
