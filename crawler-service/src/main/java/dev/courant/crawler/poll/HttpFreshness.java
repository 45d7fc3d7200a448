package dev.courant.crawler.poll;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long an answer is fresh, by its headers (RFC 9111, 4.2). */
public final class HttpFreshness {
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,10})(?!\\d)");
    private static final Pattern UNUSABLE = Pattern.compile("(?i)(?:^|[,\\s])(no-store|no-cache)(?:$|[,\\s=])");
    private static final Pattern SECONDS = Pattern.compile("\\s*(\\d{1,10})\\s*");

    private HttpFreshness() {}

    /**
     * From now on; null if the headers do not say, or say that it must not be kept.
     *
     * @param cacheControl all values of {@code Cache-Control}, parted by commas
     * @param age the {@code Age} header: for so long it lay in somebody's cache already
     */
    public static @Nullable Duration of(
            @Nullable String cacheControl, @Nullable String expires, @Nullable String age, Instant now) {
        if (cacheControl != null && UNUSABLE.matcher(cacheControl).find()) {
            return null;
        }
        Matcher maxAge = MAX_AGE.matcher(cacheControl == null ? "" : cacheControl);
        if (maxAge.find()) {
            return positive(Duration.ofSeconds(Long.parseLong(maxAge.group(1)) - seconds(age)));
        }
        Instant until = date(expires);
        return until == null ? null : positive(Duration.between(now, until));
    }

    private static long seconds(@Nullable String age) {
        Matcher seconds = SECONDS.matcher(age == null ? "" : age);
        return seconds.matches() ? Long.parseLong(seconds.group(1)) : 0;
    }

    /** {@code 0} and {@code -1} stand there often, and mean that it is stale. */
    private static @Nullable Instant date(@Nullable String expires) {
        try {
            return expires == null
                    ? null
                    : ZonedDateTime.parse(expires.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static @Nullable Duration positive(Duration duration) {
        return duration.isPositive() ? duration : null;
    }
}
