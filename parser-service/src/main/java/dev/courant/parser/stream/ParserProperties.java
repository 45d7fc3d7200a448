package dev.courant.parser.stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * The service's own settings.
 *
 * @param bootstrapServers Kafka, as {@code host:port,host:port}
 * @param instanceId tells this instance from the others in transactional ids; the same one after a restart lets Kafka end what
 *     the killed one left open at once
 * @param pageBudget what one page may take before it goes to the DLQ; plain numbers are milliseconds
 * @param threads pages parsed at a time; 0 means one for each core
 * @param backfill when pages from archives wait
 */
@Validated
@ConfigurationProperties(prefix = "courant.parser", ignoreUnknownFields = false)
public record ParserProperties(
        @NotBlank @DefaultValue("localhost:9092") String bootstrapServers,
        @NotBlank @DefaultValue("local") String instanceId,

        @DurationUnit(ChronoUnit.MILLIS) @DefaultValue("10s")
        Duration pageBudget,

        @Min(0) @Max(1024) @DefaultValue("0") int threads,
        @Valid @DefaultValue BackfillProperties backfill) {
    public ParserProperties {
        if (pageBudget.isNegative() || pageBudget.isZero() || pageBudget.compareTo(Duration.ofSeconds(15)) > 0) {
            throw new IllegalArgumentException(
                    "courant.parser.page-budget must be over 0 and at most 15s, or a batch could outlast max.poll.interval.ms: "
                            + pageBudget);
        }
    }

    int threadsOrCores() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }
}
