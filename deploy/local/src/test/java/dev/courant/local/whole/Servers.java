package dev.courant.local.whole;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.courant.local.system.SystemSetup;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;

/** On what the system test stands: {@code -Dcourant.test.servers=processes} (which is the default) or {@code containers}. */
enum Servers {
    PROCESSES,
    CONTAINERS;

    static Servers chosen() {
        return valueOf(System.getProperty("courant.test.servers", "processes").toUpperCase(Locale.ROOT));
    }

    /** Why these cannot be had on this machine; empty if they can. */
    Optional<String> missing() {
        if (this == PROCESSES) {
            return Optional.empty();
        }
        try {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return Optional.of("no Docker engine answers");
            }
        } catch (ContainerFetchException e) {
            // Within a container of its own, Testcontainers starts a helper from a public image to find its way out.
            return Optional.of("the Docker engine cannot pull images: " + e.getMessage());
        }
        return Stream.of(Containers.kafkaImage(), Containers.elasticsearchImage())
                .map(image -> image.asCanonicalNameString())
                .flatMap(image -> unavailable(DockerClientFactory.instance().client(), image).stream())
                .findFirst();
    }

    private static Optional<String> unavailable(DockerClient docker, String image) {
        try {
            docker.inspectImageCmd(image).exec();
            return Optional.empty();
        } catch (NotFoundException e) {
            return pull(docker, image);
        }
    }

    private static Optional<String> pull(DockerClient docker, String image) {
        try {
            docker.pullImageCmd(image).start().awaitCompletion();
            return Optional.empty();
        } catch (DockerException e) {
            return Optional.of("the image " + image + " cannot be pulled: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    SystemSetup under(SystemSetup setup) {
        return this == PROCESSES ? setup : setup.on((_, narrator) -> ContainerBackends.start(narrator));
    }
}
