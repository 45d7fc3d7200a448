package dev.courant.local.system;

import dev.courant.events.Topics;
import dev.courant.local.console.UserError;
import dev.courant.servers.FreePorts;
import dev.courant.servers.TopicCreator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Kafka, Elasticsearch and the three services as processes on this machine. Services that die are started again; what
 * cannot be mended so completes {@link #onFailure}.
 */
public final class LocalSystem implements AutoCloseable {
    private static final int PARTITIONS = 4;

    private final SystemSetup setup;
    private final Backends backends;
    private final Services services;
    private final CompletableFuture<String> failure;

    private LocalSystem(SystemSetup setup, Backends backends, Services services, CompletableFuture<String> failure) {
        this.setup = setup;
        this.backends = backends;
        this.services = services;
        this.failure = failure;
    }

    /**
     * Starts everything and returns when all of it is ready; the sources are those of {@link SystemSetup#sources}.
     *
     * @param narrator hears what is starting, and later which service died and is started again
     * @throws UserError if another process runs a system
     * @throws dev.courant.servers.ServerStartException if a part does not come up; what was started is stopped again
     */
    public static LocalSystem start(SystemSetup setup, Consumer<String> narrator) throws InterruptedException {
        setup.home().requireBuilt();
        setup.runFile().claim(setup.supervisor());
        try {
            return startClaimed(setup, narrator);
        } catch (RuntimeException | InterruptedException e) {
            setup.runFile().delete();
            throw e;
        }
    }

    private static LocalSystem startClaimed(SystemSetup setup, Consumer<String> narrator) throws InterruptedException {
        int searchPort = searchPort(setup);
        CompletableFuture<String> failure = new CompletableFuture<>();
        Backends backends = setup.backends().start(setup.data(), narrator);
        try {
            backends.onDeath(failure::complete);
            new TopicCreator(backends.kafka()).create(Topics.all(), PARTITIONS);
            new TopicCreator(backends.kafka()).create(Topics.internal(), PARTITIONS);
            narrator.accept("Starting the three services …");
            Services services = Services.start(commands(setup, backends), searchPort, narrator, failure);
            return new LocalSystem(setup, backends, services, failure).ready();
        } catch (RuntimeException | InterruptedException e) {
            backends.close();
            throw e;
        }
    }

    private static int searchPort(SystemSetup setup) {
        int port = setup.searchPort().number();
        if (FreePorts.isFree(port)) {
            return port;
        }
        if (setup.searchPort().required()) {
            throw new UserError("Port " + port + " is taken. Name another one, or leave --port out for a free one.");
        }
        return FreePorts.next();
    }

    private static ServiceCommands commands(SystemSetup setup, Backends backends) {
        return new ServiceCommands(setup, backends.kafka(), backends.elasticsearch());
    }

    private LocalSystem ready() throws InterruptedException {
        try {
            services.awaitReady();
            services.onRestart(this::writeState);
            writeState();
            return this;
        } catch (RuntimeException | InterruptedException e) {
            services.close();
            throw e;
        }
    }

    private void writeState() {
        setup.runFile().write(state());
    }

    /** Where everything is. */
    public RunState state() {
        return new RunState(
                setup.supervisor(),
                backends.kafka(),
                backends.elasticsearch(),
                services.url(CourantService.INDEXER),
                services.states());
    }

    /** A service's operational side. */
    public ServiceHttp http(CourantService service) {
        return new ServiceHttp(services.url(service));
    }

    /** A service's process; empty between its death and its next start. */
    public Optional<Long> pid(CourantService service) {
        return services.pid(service);
    }

    /** The processes of Kafka and Elasticsearch, where they are processes of this machine. */
    public Map<String, Long> backendPids() {
        return backends.pids();
    }

    /** Completes, with what happened, when a part is gone for good without having been asked to stop. */
    public CompletableFuture<String> onFailure() {
        return failure.copy();
    }

    /** Stops everything, writers before readers, the servers last. */
    @Override
    public void close() {
        try (backends) {
            services.close();
        }
        setup.runFile().delete();
    }
}
