package dev.courant.parser.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ParserPropertiesTest {
    private static final BackfillProperties BACKFILL = new BackfillProperties(500, 100, Duration.ofSeconds(1));

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Test
    void hasDefaults() {
        runner.run(context -> assertThat(context.getBean(ParserProperties.class))
                .isEqualTo(new ParserProperties("localhost:9092", "local", Duration.ofSeconds(10), 0, BACKFILL)));
    }

    @Test
    void readsWhatIsSet() {
        runner.withPropertyValues("courant.parser.page-budget=2500", "courant.parser.threads=3")
                .run(context -> assertThat(context.getBean(ParserProperties.class))
                        .isEqualTo(
                                new ParserProperties("localhost:9092", "local", Duration.ofMillis(2500), 3, BACKFILL)));
    }

    @Test
    void anUnknownKeyIsNamed() {
        runner.withPropertyValues("courant.parser.page-bugdet=1s")
                .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining("page-bugdet"));
    }

    @Test
    void bounds() {
        runner.withPropertyValues("courant.parser.page-budget=1h")
                .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining("page-budget"));
        runner.withPropertyValues("courant.parser.threads=-1")
                .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining("threads"));
    }

    @Test
    void theBoundsOfBackfillAreInOrder() {
        runner.withPropertyValues("courant.parser.backfill.pause-above=10")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining(
                                "courant.parser.backfill.resume-below must be at most pause-above (10)"));
        runner.withPropertyValues("courant.parser.backfill.look-every=1ms")
                .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining("look-every"));
        runner.withPropertyValues("courant.parser.backfill.resume-below=0")
                .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining("resumeBelow"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ParserProperties.class)
    static class Bound {}
}
