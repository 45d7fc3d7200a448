package dev.courant.crawler.source;

import dev.courant.events.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * All sources as the topic has them: whoever reads it tells this registry, and whoever has to act on a change listens to it.
 * Safe for many threads.
 */
public final class SourceRegistry {
    private final Map<String, Source> sources = new TreeMap<>();
    private final Map<String, Optional<Source>> untold = new LinkedHashMap<>();
    private final CountDownLatch complete = new CountDownLatch(1);
    private @Nullable SourceListener listener;

    /** All of them, by their ids. */
    public synchronized List<Source> all() {
        return List.copyOf(sources.values());
    }

    /** The source of that id. */
    public synchronized Optional<Source> find(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** Whoever acts on changes, told all that is known and then each change. There is one. */
    public synchronized void listen(SourceListener onChange) {
        listener = onChange;
        sources.values().forEach(source -> untold.putIfAbsent(source.id(), Optional.empty()));
    }

    /** A source as the topic has it now; null if it is gone. */
    public synchronized void set(String id, @Nullable Source source) {
        Source before = source == null ? sources.remove(id) : sources.put(id, source);
        if (!Objects.equals(before, source)) {
            // The first state that the listener has not heard of the change from.
            untold.putIfAbsent(id, Optional.ofNullable(before));
        }
    }

    /**
     * Tells the listener what changed since it was last told.
     *
     * @throws RuntimeException as the listener does: what it did not take it is told again next time
     */
    public synchronized void tell() {
        if (listener == null) {
            return;
        }
        for (String id : List.copyOf(untold.keySet())) {
            Source before = untold.getOrDefault(id, Optional.empty()).orElse(null);
            Source after = sources.get(id);
            if (!Objects.equals(before, after)) {
                listener.changed(before, after);
            }
            untold.remove(id);
        }
    }

    /** All that the topic had when it was first read is here. */
    public void complete() {
        complete.countDown();
    }

    /** Whether what is not here is nowhere. */
    public boolean isComplete() {
        return complete.getCount() == 0;
    }

    /** Whether anything of a source is to be fetched. */
    public boolean isAtWork(String id) {
        return find(id).map(Source::atWork).orElse(!isComplete());
    }

    /**
     * What makes the topic hold the sources of a file: each that it does not hold so, and the removal of those that came from
     * a file and are in this one no more. A rest stays a rest; what others defined stays.
     */
    public synchronized void merge(Collection<Source> file, SourceStore store) {
        Map<String, Source> named = new LinkedHashMap<>();
        file.forEach(source -> named.put(source.id(), source));
        List<Source> others = named.values().stream()
                .map(this::asOfFile)
                .filter(wanted -> !wanted.equals(sources.get(wanted.id())))
                .toList();
        if (!others.isEmpty()) {
            store.put(others);
            others.forEach(source -> set(source.id(), source));
        }
        for (Source known : all()) {
            if (known.definedBy() == Source.Origin.FILE && !named.containsKey(known.id())) {
                store.remove(known.id());
                set(known.id(), null);
            }
        }
    }

    private Source asOfFile(Source source) {
        Source known = sources.get(source.id());
        return source.definedBy(Source.Origin.FILE).pausedSince(known == null ? null : known.pausedSince());
    }
}
