package dev.courant.local.whole;

import dev.courant.servers.ProjectHome;
import java.time.Duration;
import java.util.Optional;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * The containers of the system test, from the public images, or from those that {@code COURANT_TEST_KAFKA_IMAGE} and
 * {@code COURANT_TEST_ELASTICSEARCH_IMAGE} name.
 */
final class Containers {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    /**
     * A minimal distribution lacks the stock analysis components; on a stock one the plugin's names would clash and the node
     * would not start. So the container itself looks which of the two it is.
     */
    private static final String INSTALL_WHERE_NEEDED = """
            cd /usr/share/elasticsearch
            [ -d modules/analysis-common ] || cp -r /tmp/courant-analysis plugins/courant-analysis
            exec /usr/local/bin/docker-entrypoint.sh eswrapper""";

    private Containers() {}

    static KafkaContainer kafka() {
        return new KafkaContainer(kafkaImage())
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withStartupTimeout(START_LIMIT);
    }

    static ElasticsearchContainer elasticsearch() {
        ElasticsearchContainer container = new ElasticsearchContainer(elasticsearchImage())
                .withEnv("xpack.security.enabled", "false")
                .withEnv("action.auto_create_index", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(ProjectHome.find().analysisPlugin()), "/tmp/courant-analysis")
                .withCreateContainerCmdModifier(create -> create.withEntrypoint("bash", "-c", INSTALL_WHERE_NEEDED));
        // Not the usual look at `GET /`, which a minimal distribution answers with 405.
        container.setWaitStrategy(Wait.forHttp("/_cluster/health").forPort(9200).withStartupTimeout(START_LIMIT));
        return container;
    }

    static DockerImageName kafkaImage() {
        return image("COURANT_TEST_KAFKA_IMAGE", "courant.test.kafka.image", "apache/kafka");
    }

    static DockerImageName elasticsearchImage() {
        return image(
                "COURANT_TEST_ELASTICSEARCH_IMAGE",
                "courant.test.elasticsearch.image",
                "docker.elastic.co/elasticsearch/elasticsearch");
    }

    private static DockerImageName image(String variable, String property, String standsFor) {
        String name = Optional.ofNullable(System.getenv(variable))
                .filter(image -> !image.isBlank())
                .orElseGet(() -> System.getProperty(property));
        return DockerImageName.parse(name).asCompatibleSubstituteFor(standsFor);
    }
}
