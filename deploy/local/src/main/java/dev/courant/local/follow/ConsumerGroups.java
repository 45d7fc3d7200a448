package dev.courant.local.follow;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.TopicPartition;

/** How far the services have come, by the offsets that they committed. */
public final class ConsumerGroups implements AutoCloseable {
    /** The group in which parsers share {@code news.pages}. */
    public static final String PARSER = "parser-service";

    /** The group in which parsers share {@code news.pages.backfill}. */
    public static final String BACKFILL = "parser-service-backfill";

    /** The group in which indexers share {@code news.articles}. */
    public static final String INDEXER = "indexer-service";

    /** The group in which crawlers share the frontier. */
    public static final String FRONTIER = "news.frontier";

    private static final int ANSWER_MILLIS = 3_000;

    private final Admin admin;

    public ConsumerGroups(String bootstrapServers) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Whether the broker answers, within seconds. */
    public boolean brokerAnswers() throws InterruptedException {
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(ANSWER_MILLIS))
                    .clusterId()
                    .get();
            return true;
        } catch (ExecutionException doesNotAnswer) {
            return false;
        }
    }

    /** The next offset that the group will read of each partition; partitions that it never committed are absent. */
    public Map<TopicPartition, Long> committed(String group) throws InterruptedException {
        try {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, at) -> {
                        if (at != null) {
                            offsets.put(partition, at.offset());
                        }
                    });
            return offsets;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not say what group " + group + " committed", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
