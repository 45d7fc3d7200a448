package dev.courant.indexer.consume.kafka;

import dev.courant.indexer.consume.Backlog;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/** Kafka's word on which partitions are whose; called within {@code poll()}, on the consumer's thread. */
record Rebalances(ArticleConsumer articles) implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        articles.assigned();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        articles.gone(partitions.stream()
                .map(partition -> new Backlog.Partition(partition.topic(), partition.partition()))
                .toList());
    }
}
