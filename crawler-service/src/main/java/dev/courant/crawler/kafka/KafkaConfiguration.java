package dev.courant.crawler.kafka;

import dev.courant.crawler.publish.EventSink;
import dev.courant.crawler.source.SourceRegistry;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.binder.BinderFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaMessageChannelBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.messaging.MessageChannel;

/** Wires the edge to Kafka. */
@Configuration(proxyBeanMethods = false)
public class KafkaConfiguration {
    /** The binder connects when it is first used, so that a Kafka that is away does not stop the start. */
    @Bean
    EventSink eventSink(BinderFactory binders) {
        return new TransactionalSink(() -> producers(binders));
    }

    /** The producers stay inside the binder: in the context they would make every listener of this service transactional. */
    private static ProducerFactory<byte[], byte[]> producers(BinderFactory binders) {
        if (!(binders.getBinder("kafka", MessageChannel.class) instanceof KafkaMessageChannelBinder kafka)) {
            throw new IllegalStateException("The Kafka binder is not on the class path");
        }
        return Optional.ofNullable(kafka.getTransactionalProducerFactory())
                .orElseThrow(() -> new IllegalStateException("The Kafka binder has no transaction-id-prefix"));
    }

    @Bean
    SourcesTopic sourcesTopic(
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers, SourceRegistry registry, Clock clock) {
        return new SourcesTopic(bootstrapServers, registry, clock);
    }

    @Bean
    KafkaHealth kafkaHealthIndicator(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
        return new KafkaHealth(bootstrapServers);
    }
}
