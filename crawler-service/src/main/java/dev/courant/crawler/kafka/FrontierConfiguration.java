package dev.courant.crawler.kafka;

import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.publish.EventSink;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.HostInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Puts the frontier on Kafka Streams. */
@Configuration(proxyBeanMethods = false)
public class FrontierConfiguration {
    /** Streams application, consumer group and the beginning of the changelogs' names. */
    public static final String APPLICATION = "news.frontier";

    private static final Logger LOG = LoggerFactory.getLogger(FrontierConfiguration.class);
    private static final String LEASE_GROUP = "news.frontier.leases";
    private static final int TRANSACTION_TIMEOUT_MILLIS = 10_000;
    private static final int MAX_REQUEST_BYTES = 1 << 20;

    @Bean
    FrontierParts frontierParts(MeterRegistry registry) {
        return new FrontierParts(registry);
    }

    @Bean
    StreamsBuilderFactoryBean frontierStreamsBuilder(
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
            FrontierSettings settings,
            FrontierPolicy policy,
            FrontierListener listener,
            FrontierParts parts) {
        var streams = new StreamsBuilderFactoryBean(
                new KafkaStreamsConfiguration(streamsSettings(bootstrapServers, settings)));
        streams.setAutoStartup(false);
        // Without a name of its own it would be waited for until its session is over.
        streams.setLeaveGroupOnClose(settings.member().isEmpty());
        streams.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureTopology(Topology topology) {
                FrontierTopology.build(
                        topology, () -> new FrontierProcessor(policy, listener, settings.releaseInterval(), parts));
            }
        });
        streams.setStreamsUncaughtExceptionHandler(failure -> {
            LOG.error("A thread of the frontier broke down; another takes its place", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        return streams;
    }

    static Map<String, Object> streamsSettings(String bootstrapServers, FrontierSettings settings) {
        Map<String, Object> streams = new HashMap<>();
        streams.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        streams.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        streams.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateFolder().toString());
        streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        streams.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
        streams.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        // A punctuator is no more punctual than the poll that it waits for.
        streams.put(StreamsConfig.POLL_MS_CONFIG, settings.releaseInterval().toMillis());
        streams.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        streams.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, FrontierRocksDb.class);
        streams.put(StreamsConfig.APPLICATION_SERVER_CONFIG, settings.advertised());
        streams.putAll(membership(settings, APPLICATION, StreamsConfig.MAIN_CONSUMER_PREFIX));
        streams.put(
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), TRANSACTION_TIMEOUT_MILLIS);
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_REQUEST_BYTES);
        return streams;
    }

    private static Map<String, Object> membership(FrontierSettings settings, String group, String prefix) {
        Map<String, Object> membership = new HashMap<>();
        long session = settings.sessionTimeout().toMillis();
        membership.put(prefix + ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) session);
        membership.put(prefix + ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) session / 3);
        if (!settings.member().isEmpty()) {
            membership.put(prefix + ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, group + "-" + settings.member());
        }
        return membership;
    }

    @Bean(destroyMethod = "close")
    Admin frontierAdmin(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.CLIENT_ID_CONFIG,
                "crawler-frontier"));
    }

    @Bean
    LeaseInbox leaseInbox(
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers, FrontierSettings settings) {
        Map<String, Object> consumer = new HashMap<>(membership(settings, LEASE_GROUP, ""));
        consumer.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        consumer.put(ConsumerConfig.GROUP_ID_CONFIG, LEASE_GROUP);
        consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new LeaseInbox(consumer);
    }

    @Bean
    FrontierStreams frontierStreams(
            StreamsBuilderFactoryBean streams,
            Admin frontierAdmin,
            LeaseInbox inbox,
            @Qualifier("brokenCrawl") Runnable onBroken) {
        return new FrontierStreams(streams, new FrontierPartitions(frontierAdmin, APPLICATION), inbox, onBroken);
    }

    @Bean
    KafkaFrontier frontier(
            EventSink sink, LeaseInbox inbox, FrontierParts parts, FrontierStreams streams, FrontierSettings settings) {
        return new KafkaFrontier(sink, inbox, parts, new FrontierQuery(streams::streams, here(settings.advertised())));
    }

    private static HostInfo here(String advertised) {
        HostInfo here = HostInfo.buildFromEndpoint(advertised);
        if (here == null) {
            throw new IllegalArgumentException("courant.crawler.frontier.advertised must be host:port: " + advertised);
        }
        return here;
    }
}
