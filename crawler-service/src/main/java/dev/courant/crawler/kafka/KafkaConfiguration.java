package dev.courant.crawler.kafka;

import dev.courant.crawler.publish.EventSink;
import dev.courant.crawler.source.SourceRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.binder.BinderFactory;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.util.function.SingletonSupplier;

/** Wires the edge to Kafka. */
@Configuration(proxyBeanMethods = false)
public class KafkaConfiguration {
    /** The binder looks for this name. */
    @Bean
    KafkaHeaderMapper kafkaBinderHeaderMapper() {
        return new EventHeaderMapper();
    }

    /** The binder connects when it is first used, so that a Kafka that is away does not stop the start. */
    @Bean
    EventSink eventSink(StreamBridge bridge, BinderFactory binders) {
        return new StreamBridgeSink(bridge, SingletonSupplier.of(() -> BinderTransactions.of(binders)));
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
