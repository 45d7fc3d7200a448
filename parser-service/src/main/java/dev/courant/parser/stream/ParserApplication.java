package dev.courant.parser.stream;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestTemplateAutoConfiguration;

/** The parser service. */
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = {
            PersistenceExceptionTranslationAutoConfiguration.class,
            RestClientAutoConfiguration.class,
            RestTemplateAutoConfiguration.class
        })
@EnableConfigurationProperties(ParserProperties.class)
public class ParserApplication {
    /** Starts the service; SIGTERM ends it after the batch at hand. */
    public static void main(String[] arguments) {
        SpringApplication.run(ParserApplication.class, arguments);
    }
}
