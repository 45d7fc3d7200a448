package dev.courant.crawler;

import dev.courant.crawler.kafka.FrontierConfiguration;
import dev.courant.crawler.kafka.KafkaConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The crawler service: finds, fetches and publishes pages. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(CrawlerProperties.class)
@Import({CrawlerConfiguration.class, KafkaConfiguration.class, FrontierConfiguration.class})
public class CrawlerApplication {
    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(CrawlerApplication.class, args);
    }
}
