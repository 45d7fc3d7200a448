package dev.courant.parser.extract.date;

import dev.courant.events.Article.Precision;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as written.
 *
 * @param precision minute or second
 * @param end behind its last character
 */
record FoundTime(LocalTime time, Precision precision, int end) {

    /**
     * A time by its numbers; null if there is no such time.
     *
     * @param second {@link Cursor#NONE} if none is stated
     */
    static @Nullable FoundTime of(int hour, int minute, int second, int end) {
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second > 59) {
            return null;
        }
        LocalTime time = LocalTime.of(hour, minute, Math.max(0, second));
        return new FoundTime(time, second == Cursor.NONE ? Precision.MINUTE : Precision.SECOND, end);
    }
}
