package dev.courant.parser.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.events.Topics;
import dev.courant.parser.Pages;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** A batch that fails after all was sent, on a real broker: nothing is lost, nothing doubled, nothing counted twice. */
class RolledBackBatchTest {
    private static final int PAGES = 8;
    private static final AtomicBoolean failed = new AtomicBoolean();

    @TempDir
    Path folder;

    @Test
    void theBatchComesAgainAndCountsOnce() {
        try (TestBroker broker = TestBroker.start(folder)) {
            for (int i = 0; i < PAGES; i++) {
                broker.sendPage(Pages.html(
                        "https://gazette.example/" + i, Pages.article("Old pier " + i, Pages.threeParagraphs())));
            }
            try (ConfigurableApplicationContext service = start(broker)) {
                List<ConsumerRecord<byte[], byte[]>> articles = broker.read(Topics.ARTICLES, PAGES);

                assertThat(failed).isTrue();
                assertThat(articles)
                        .extracting(article -> new String(article.key(), StandardCharsets.UTF_8))
                        .doesNotHaveDuplicates()
                        .hasSize(PAGES);
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(counted(service)).isEqualTo(PAGES));
            }
        }
    }

    private static double counted(ConfigurableApplicationContext service) {
        return service.getBean(MeterRegistry.class).find("courant.parser.pages").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static ConfigurableApplicationContext start(TestBroker broker) {
        failed.set(false);
        return new SpringApplicationBuilder(ParserApplication.class, FailsOnce.class)
                .run(
                        "--server.port=0",
                        "--courant.parser.instance-id=rolled-back",
                        "--courant.parser.bootstrap-servers=" + broker.bootstrapServers());
    }

    /** Lets the first batch send all of its records, and then fails it. */
    @Configuration(proxyBeanMethods = false)
    static class FailsOnce {
        @Bean
        static BeanPostProcessor failsOnce() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof PageBatchConsumer pages ? failingOnce(pages) : bean;
                }
            };
        }

        private static Consumer<Message<List<byte[]>>> failingOnce(PageBatchConsumer pages) {
            return batch -> {
                pages.accept(Objects.requireNonNull(batch));
                if (failed.compareAndSet(false, true)) {
                    throw new IllegalStateException("The broker went away");
                }
            };
        }
    }
}
