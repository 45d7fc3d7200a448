package dev.courant.servers;

import dev.courant.events.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
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
     * Creates those that are missing, and returns when they take records; those that exist stay as they are.
     *
     * <p>A broker confirms a topic before it leads its partitions. What an idempotent producer sends to one in between may be refused
     * while its next batch is taken, and then it is refused for ever: as out of order.
     *
     * @param partitions of each; a topic that has fewer in production takes its own number
     * @throws IllegalStateException if the broker refuses one, or does not answer
     */
    public void create(List<Topic> topics, int partitions) {
        List<NewTopic> wanted =
                topics.stream().map(topic -> newTopic(topic, partitions)).toList();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Map<TopicPartition, OffsetSpec> created = new HashMap<>();
            Map<String, KafkaFuture<Void>> creations =
                    admin.createTopics(wanted).values();
            for (NewTopic topic : wanted) {
                if (isCreated(topic.name(), Objects.requireNonNull(creations.get(topic.name())))) {
                    IntStream.range(0, topic.numPartitions())
                            .forEach(number ->
                                    created.put(new TopicPartition(topic.name(), number), OffsetSpec.latest()));
                }
            }
            // Only a partition's leader answers this, and the client asks until it does.
            var _ = get("the topics' leaders", admin.listOffsets(created).all());
        }
    }

    private static NewTopic newTopic(Topic topic, int partitions) {
        return new NewTopic(topic.name(), Math.min(partitions, topic.partitions()), ONE_REPLICA)
                .configs(topic.configuration());
    }

    /** False if it was there. */
    private static boolean isCreated(String topic, KafkaFuture<Void> creation) {
        try {
            var _ = get("the topic " + topic, creation);
            return true;
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private static <T> T get(String what, KafkaFuture<T> future) {
        try {
            return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create " + what, e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("no answer about " + what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating " + what, e);
        }
    }
}
