package dev.courant.local.whole;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.WaitResponse;
import dev.courant.local.system.Backends;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;

/** The broker and the search engine in containers. */
final class ContainerBackends implements Backends {
    private final KafkaContainer kafka;
    private final ElasticsearchContainer elasticsearch;
    private volatile boolean closing;

    private ContainerBackends(KafkaContainer kafka, ElasticsearchContainer elasticsearch) {
        this.kafka = kafka;
        this.elasticsearch = elasticsearch;
    }

    static ContainerBackends start(Consumer<String> narrator) {
        ContainerBackends backends = new ContainerBackends(Containers.kafka(), Containers.elasticsearch());
        narrator.accept("Starting containers of " + backends.kafka.getDockerImageName() + " and "
                + backends.elasticsearch.getDockerImageName() + " …");
        try {
            Startables.deepStart(backends.containers()).join();
            return backends;
        } catch (RuntimeException e) {
            backends.close();
            throw e;
        }
    }

    @Override
    public String kafka() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String elasticsearch() {
        return "http://" + elasticsearch.getHttpHostAddress();
    }

    @Override
    public Map<String, Long> pids() {
        return Map.of();
    }

    @Override
    public void onDeath(Consumer<String> listener) {
        for (GenericContainer<?> container : containers()) {
            container
                    .getDockerClient()
                    .waitContainerCmd(container.getContainerId())
                    .exec(new ResultCallback.Adapter<WaitResponse>() {
                        @Override
                        public void onNext(WaitResponse ended) {
                            if (!closing) {
                                listener.accept(
                                        container.getDockerImageName() + " ended with " + ended.getStatusCode());
                            }
                        }
                    });
        }
    }

    @Override
    public void close() {
        closing = true;
        containers().forEach(GenericContainer::stop);
    }

    private List<GenericContainer<?>> containers() {
        return Stream.<GenericContainer<?>>of(kafka, elasticsearch).toList();
    }
}
