package dev.courant.parser.stream;

import dev.courant.events.Topics;
import dev.courant.parser.PageParser;
import dev.courant.parser.identify.LanguageIdentifier;
import dev.courant.parser.limit.Lanes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.util.backoff.FixedBackOff;

/** Puts the service together. */
@Configuration(proxyBeanMethods = false)
class ParserConfiguration {
    private static final long RETRY_MILLIS = 1_000;

    @Bean
    SourceTable sources(ParserProperties properties) {
        return new SourceTable(reader(properties, "parser-service-sources"));
    }

    /** A consumer of committed records without a group. */
    private static KafkaConsumer<byte[], byte[]> reader(ParserProperties properties, String clientId) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        properties.bootstrapServers(),
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        clientId,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    @Bean
    PageParser pageParser(SourceTable sources) {
        return new PageParser(sources, new LanguageIdentifier(), Clock.systemUTC());
    }

    @Bean
    BatchParser batchParser(PageParser parser, ParserProperties properties) {
        RecordParser records = new RecordParser(parser, properties.pageBudget(), Clock.systemUTC());
        return new BatchParser(
                records,
                new Lanes(properties.threadsOrCores(), properties.pageBudget().plus(Lanes.GRACE)));
    }

    @Bean
    PageMetrics pageMetrics(MeterRegistry registry) {
        return new PageMetrics(registry);
    }

    /** The function that {@code news.pages} is bound to. */
    @Bean
    Consumer<Message<List<byte[]>>> pages(
            BatchParser parser, SourceTable sources, StreamBridge outputs, PageMetrics metrics) {
        return new PageBatchConsumer(parser, sources, outputs, metrics);
    }

    /** The function that {@code news.pages.backfill} is bound to: the same, with consumers that pause. */
    @Bean
    Consumer<Message<List<byte[]>>> backfill(
            BatchParser parser, SourceTable sources, StreamBridge outputs, PageMetrics metrics) {
        return new PageBatchConsumer(parser, sources, outputs, metrics);
    }

    @Bean
    BackfillPause backfillPause(ParserProperties properties, MeterRegistry registry) {
        Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                properties.bootstrapServers(),
                AdminClientConfig.CLIENT_ID_CONFIG,
                "parser-service-lag"));
        LagReader lags = new LagReader(admin, reader(properties, "parser-service-lag"));
        return new BackfillPause(lags, properties.backfill(), registry);
    }

    /** The binder finds it by this name. */
    @Bean
    KafkaHeaderMapper kafkaBinderHeaderMapper() {
        return new ExactHeaderMapper();
    }

    /** Gives the function the records themselves along with their values. */
    @Bean
    BatchMessagingMessageConverter rawBatchConverter() {
        BatchMessagingMessageConverter converter = new BatchMessagingMessageConverter();
        converter.setHeaderMapper(new ExactHeaderMapper());
        converter.setRawRecordHeader(true);
        return converter;
    }

    /**
     * A batch that failed comes again until it succeeds: no page is worth less for Kafka having been away. Work that waits for
     * the commit (counting) is told of it, which Kafka's transaction manager leaves out unless asked.
     */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryForever(BackfillPause backfillPause) {
        return (container, destination, _) -> {
            if (destination.equals(Topics.PAGES_BACKFILL.name())) {
                backfillPause.govern(container);
            }
            container.setAfterRollbackProcessor(new DefaultAfterRollbackProcessor<>(
                    new FixedBackOff(RETRY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
            if (container.getContainerProperties().getKafkaAwareTransactionManager()
                    instanceof AbstractPlatformTransactionManager manager) {
                manager.setTransactionSynchronization(
                        AbstractPlatformTransactionManager.SYNCHRONIZATION_ON_ACTUAL_TRANSACTION);
            }
        };
    }
}
