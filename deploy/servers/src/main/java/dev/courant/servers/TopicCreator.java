package dev.courant.servers;

import dev.courant.events.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates topics on a cluster of one node. */
public final class TopicCreator {
    private static final short ONE_REPLICA = 1;
    private static final int LIMIT_SECONDS = 60;

    private final String bootstrapServers;

    public TopicCreator(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Creates those that are missing; those that exist stay as they are.
     *
     * @param partitions of each; a topic that has fewer in production takes its own number
     * @throws IllegalStateException if the broker refuses one, or does not answer
     */
    public void create(List<Topic> topics, int partitions) {
        List<NewTopic> wanted =
                topics.stream().map(topic -> newTopic(topic, partitions)).toList();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.createTopics(wanted).values().forEach(TopicCreator::await);
        }
    }

    private static NewTopic newTopic(Topic topic, int partitions) {
        return new NewTopic(topic.name(), Math.min(partitions, topic.partitions()), ONE_REPLICA)
                .configs(topic.configuration());
    }

    private static void await(String topic, KafkaFuture<Void> creation) {
        try {
            creation.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot create the topic " + topic, e.getCause());
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("no answer about the topic " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating the topic " + topic, e);
        }
    }
}
