package dev.courant.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

class BrokenCrawlTest {
    @Test
    void whatBreaksDuringTheStartStaysBroken() {
        SpringApplication application = new SpringApplication(BreaksAtOnce.class);
        application.setWebApplicationType(WebApplicationType.NONE);

        try (ConfigurableApplicationContext context = application.run()) {
            assertThat(context.getBean(ApplicationAvailability.class).getLivenessState())
                    .isEqualTo(LivenessState.BROKEN);
        }
    }

    /** Breaks before Spring Boot says that the application is sound. */
    static final class BreaksAtOnce {
        @Bean
        ApplicationAvailabilityBean availability() {
            return new ApplicationAvailabilityBean();
        }

        @Bean
        BrokenCrawl brokenCrawl(ApplicationEventPublisher events) {
            return new BrokenCrawl(events);
        }

        @Bean
        SmartInitializingSingleton breaks(BrokenCrawl broken) {
            return broken::run;
        }
    }
}
