package dev.courant.parser.extract.date;

import dev.courant.events.Article.Precision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that count back from when the page was fetched: "3 hours ago", "3小时前". */
public final class RelativeDate {
    private static final Pattern AGO = Pattern.compile(
            "(?iu)(?<!\\d)(\\d{1,3})\\s?(?:(min(?:ute)?s?|分钟|分鐘|分|분|minuten?)|(hours?|hrs?|小时|小時|時間|시간|stunden?)|(days?|天|日|일|tagen?))\\s?(?:ago|前|전)"
                    + "|(?:vor|il y a|hace|há)\\s(\\d{1,3})\\s(?:(minut\\p{L}{0,3})|(stunden?|heures?|horas?)|(tagen?|jours?|días?|dias?))");

    private RelativeDate() {}

    /** The date that the text counts back to; empty if it does not. */
    public static Optional<FoundDate> read(String text, Instant fetchedAt) {
        Matcher matcher = AGO.matcher(text.length() > 100 ? text.substring(0, 100) : text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int base = matcher.group(1) != null ? 1 : 5;
        long count = Long.parseLong(matcher.group(base));
        boolean days = matcher.group(base + 3) != null;
        Duration back = days
                ? Duration.ofDays(count)
                : matcher.group(base + 2) != null ? Duration.ofHours(count) : Duration.ofMinutes(count);
        LocalDateTime local = LocalDateTime.ofInstant(fetchedAt.minus(back), ZoneOffset.UTC);
        return Optional.of(
                days
                        ? new FoundDate(local.toLocalDate().atStartOfDay(), null, Precision.DAY)
                        : new FoundDate(local, ZoneOffset.UTC, Precision.MINUTE));
    }
}
