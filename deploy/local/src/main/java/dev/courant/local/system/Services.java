package dev.courant.local.system;

import dev.courant.local.system.RunState.ServiceState;
import dev.courant.servers.ChildCommand;
import dev.courant.servers.FreePorts;
import dev.courant.servers.ServerStartException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The three services, each in a process of its own that is kept alive. */
final class Services implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private record Running(ChildCommand command, String url, SupervisedService process) {}

    private final Map<CourantService, Running> running = new EnumMap<>(CourantService.class);
    private final Consumer<String> narrator;
    private final CompletableFuture<String> failure;
    private volatile Runnable restartListener = () -> {};

    private Services(Consumer<String> narrator, CompletableFuture<String> failure) {
        this.narrator = narrator;
        this.failure = failure;
    }

    /**
     * Starts all of them; {@link #awaitReady} tells when they can be used.
     *
     * @param failure is completed if one dies too often
     */
    static Services start(
            ServiceCommands commands, int searchPort, Consumer<String> narrator, CompletableFuture<String> failure) {
        Services services = new Services(narrator, failure);
        try {
            for (CourantService service : CourantService.values()) {
                int port = service == CourantService.INDEXER ? searchPort : FreePorts.next();
                services.start(service, commands.command(service, port), port);
            }
            return services;
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    private void start(CourantService service, ChildCommand command, int port) {
        SupervisedService process = SupervisedService.start(
                command, Clock.systemUTC(), narrator, failure::complete, () -> restartListener.run());
        running.put(service, new Running(command, "http://127.0.0.1:" + port, process));
    }

    /**
     * Returns when all of them say that they are ready.
     *
     * @throws ServerStartException if one does not within three minutes, or dies too often
     */
    void awaitReady() throws InterruptedException {
        Stopwatch stopwatch = new Stopwatch();
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        List<CourantService> waiting = new ArrayList<>(running.keySet());
        while (!waiting.isEmpty()) {
            for (CourantService service : List.copyOf(waiting)) {
                if (new ServiceHttp(url(service)).isReady()) {
                    narrator.accept(service.moduleName() + " is ready after " + stopwatch.elapsed());
                    waiting.remove(service);
                } else if (System.nanoTime() - deadline > 0) {
                    throw new ServerStartException(
                            service.moduleName() + " is not ready after " + READY_LIMIT.toMinutes() + " minutes; see "
                                    + running(service).command.logFile());
                }
            }
            requireNoFailure();
            Thread.sleep(LOOK_EVERY);
        }
    }

    private void requireNoFailure() {
        String failed = failure.getNow("");
        if (!failed.isEmpty()) {
            throw new ServerStartException(failed);
        }
    }

    /** Whom to tell that a service was started again, from now on. */
    void onRestart(Runnable listener) {
        restartListener = listener;
    }

    String url(CourantService service) {
        return running(service).url;
    }

    Optional<Long> pid(CourantService service) {
        return running(service).process.pid();
    }

    List<ServiceState> states() {
        return running.values().stream()
                .map(each -> new ServiceState(
                        each.command.name(), each.url, each.command.logFile().toString(), each.process.restarts()))
                .toList();
    }

    private Running running(CourantService service) {
        Running found = running.get(service);
        if (found == null) {
            throw new IllegalStateException(service.moduleName() + " was not started");
        }
        return found;
    }

    /** Last started, first stopped: nothing is put in front of a service that has stopped. */
    @Override
    public void close() {
        List.copyOf(running.values()).reversed().forEach(each -> each.process.close());
    }
}
