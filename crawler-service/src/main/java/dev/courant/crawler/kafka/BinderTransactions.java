package dev.courant.crawler.kafka;

import java.util.Optional;
import org.springframework.cloud.stream.binder.BinderFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaMessageChannelBinder;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.transaction.KafkaTransactionManager;
import org.springframework.messaging.MessageChannel;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions over the binder's own producers, so that several sends of a thread are one. The producer factory stays
 * inside the binder: in the context it would make every listener of this service transactional.
 */
final class BinderTransactions {
    private BinderTransactions() {}

    static TransactionOperations of(BinderFactory binders) {
        var binder = binders.getBinder("kafka", MessageChannel.class);
        if (!(binder instanceof KafkaMessageChannelBinder kafka)) {
            return TransactionOperations.withoutTransaction();
        }
        ProducerFactory<byte[], byte[]> producers = Optional.ofNullable(kafka.getTransactionalProducerFactory())
                .orElseThrow(() -> new IllegalStateException("The Kafka binder has no transaction-id-prefix"));
        return new TransactionTemplate(new KafkaTransactionManager<>(producers));
    }
}
