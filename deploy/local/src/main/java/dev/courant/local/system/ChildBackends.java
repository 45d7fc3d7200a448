package dev.courant.local.system;

import dev.courant.servers.ChildExit;
import dev.courant.servers.LocalElasticsearch;
import dev.courant.servers.LocalKafka;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The broker and the search engine as child processes. */
final class ChildBackends implements Backends {
    private final LocalKafka kafka;
    private final LocalElasticsearch elasticsearch;

    private ChildBackends(LocalKafka kafka, LocalElasticsearch elasticsearch) {
        this.kafka = kafka;
        this.elasticsearch = elasticsearch;
    }

    /**
     * Starts both at once; if one does not come up, the other is stopped. On threads of their own: the ends of processes are
     * told on the common pool, which two long starts would block on a machine with two cores.
     */
    static ChildBackends start(Path data, Consumer<String> narrator) {
        narrator.accept("Starting Kafka and Elasticsearch …");
        Executor threads = Thread::startVirtualThread;
        var kafka = CompletableFuture.supplyAsync(
                timed("Kafka", narrator, () -> LocalKafka.start(data.resolve("kafka"))), threads);
        var elasticsearch = CompletableFuture.supplyAsync(
                timed("Elasticsearch", narrator, () -> LocalElasticsearch.start(data.resolve("elasticsearch"))),
                threads);
        try {
            return new ChildBackends(kafka.join(), elasticsearch.join());
        } catch (CompletionException e) {
            closeWhenStarted(kafka);
            closeWhenStarted(elasticsearch);
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public String kafka() {
        return kafka.bootstrapServers();
    }

    @Override
    public String elasticsearch() {
        return elasticsearch.url();
    }

    @Override
    public Map<String, Long> pids() {
        return Map.of("kafka", kafka.pid(), "elasticsearch", elasticsearch.pid());
    }

    @Override
    public void onDeath(Consumer<String> listener) {
        var _ = kafka.onExit().thenAccept(exit -> report(exit, listener));
        var _ = elasticsearch.onExit().thenAccept(exit -> report(exit, listener));
    }

    @Override
    public void close() {
        try (kafka) {
            elasticsearch.close();
        }
    }

    private static void report(ChildExit exit, Consumer<String> listener) {
        if (!exit.requested()) {
            listener.accept(exit.describe());
        }
    }

    private static <T> Supplier<T> timed(String name, Consumer<String> narrator, Supplier<T> start) {
        return () -> {
            Stopwatch stopwatch = new Stopwatch();
            T started = start.get();
            narrator.accept(name + " is ready after " + stopwatch.elapsed());
            return started;
        };
    }

    private static void closeWhenStarted(CompletableFuture<? extends AutoCloseable> starting) {
        starting.handle((started, failure) -> started)
                .thenAccept(started -> {
                    if (started instanceof LocalKafka kafka) {
                        kafka.close();
                    } else if (started instanceof LocalElasticsearch elasticsearch) {
                        elasticsearch.close();
                    }
                })
                .join();
    }
}
