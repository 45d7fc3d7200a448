package dev.courant.parser.extract.date;

import dev.courant.events.Article.Precision;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date as it was written.
 *
 * @param local what the clock showed; midnight if no time is stated
 * @param offset the offset stated, null if none is
 * @param precision the smallest unit stated
 */
public record FoundDate(LocalDateTime local, @Nullable ZoneOffset offset, Precision precision) {

    /** The instant, in a zone that stands in where none is stated. */
    public OffsetDateTime in(ZoneId assumed) {
        return offset != null ? local.atOffset(offset) : local.atZone(assumed).toOffsetDateTime();
    }

    /** Whether the offset was written down. */
    public boolean isZoneStated() {
        return offset != null;
    }
}
