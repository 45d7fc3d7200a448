package dev.courant.crawler.crawl;

import dev.courant.crawler.fetch.HttpDate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header: seconds, or a date in any form of HTTP's. */
final class RetryAfter {
    /** Who asks for more means: long. The frontier has its own limit below that. */
    static final Duration MAX = Duration.ofDays(365);

    /** Fractions are outside the standard, and occur. */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,100}(\\.\\d{1,100})?");

    private RetryAfter() {}

    /** How long to wait, at most {@link #MAX}; null if the header is absent or says nothing. */
    static @Nullable Duration of(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String value = header.strip();
        if (SECONDS.matcher(value).matches()) {
            BigDecimal seconds = new BigDecimal(value).min(BigDecimal.valueOf(MAX.toSeconds()));
            return Duration.ofMillis(seconds.movePointRight(3).longValue());
        }
        Instant date = HttpDate.parse(value, now);
        return date == null ? null : bounded(Duration.between(now, date));
    }

    private static Duration bounded(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(MAX) > 0 ? MAX : wait;
    }
}
