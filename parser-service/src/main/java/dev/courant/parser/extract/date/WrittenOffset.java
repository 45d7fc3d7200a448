package dev.courant.parser.extract.date;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The offset from UTC that stands behind a time: as a number, as Z, or by a zone's abbreviation if only one zone has it. */
final class WrittenOffset {
    private static final int MOST_MINUTES = 18 * 60;

    /** In minutes. */
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("GMT", 0),
            Map.entry("UTC", 0),
            Map.entry("WET", 0),
            Map.entry("WEST", 60),
            Map.entry("BST", 60),
            Map.entry("CET", 60),
            Map.entry("MEZ", 60),
            Map.entry("CEST", 120),
            Map.entry("MESZ", 120),
            Map.entry("EET", 120),
            Map.entry("EEST", 180),
            Map.entry("MSK", 180),
            Map.entry("МСК", 180),
            Map.entry("TRT", 180),
            Map.entry("EAT", 180),
            Map.entry("SAST", 120),
            Map.entry("WAT", 60),
            Map.entry("PKT", 300),
            Map.entry("NPT", 345),
            Map.entry("ICT", 420),
            Map.entry("PHT", 480),
            Map.entry("AWST", 480),
            Map.entry("WIT", 540),
            Map.entry("ACST", 570),
            Map.entry("BRT", -180),
            Map.entry("HST", -600),
            Map.entry("WIB", 420),
            Map.entry("WITA", 480),
            Map.entry("HKT", 480),
            Map.entry("SGT", 480),
            Map.entry("JST", 540),
            Map.entry("KST", 540),
            Map.entry("AEST", 600),
            Map.entry("AEDT", 660),
            Map.entry("NZST", 720),
            Map.entry("NZDT", 780),
            Map.entry("EST", -300),
            Map.entry("EDT", -240),
            Map.entry("CDT", -300),
            Map.entry("MDT", -360),
            Map.entry("PST", -480),
            Map.entry("PDT", -420));

    private static final Map<String, ZoneId> ZONES = Map.of(
            "ET", ZoneId.of("America/New_York"),
            "CT", ZoneId.of("America/Chicago"),
            "PT", ZoneId.of("America/Los_Angeles"));
    private static final int LONGEST_NAME = 4;

    private WrittenOffset() {}

    /** The offset that is stated from this place on, for this time by the clock; null if none is. */
    static @Nullable ZoneOffset at(String text, int from, LocalDateTime local) {
        Cursor cursor = new Cursor(text, from);
        cursor.skipAll(" (", 2);
        if (cursor.here() == '+' || cursor.here() == '-') {
            return number(cursor);
        }
        int end = cursor.wordEnd();
        if (end == cursor.at() || end - cursor.at() > LONGEST_NAME) {
            return null;
        }
        String name = text.substring(cursor.at(), end);
        cursor.to(end);
        return isGreenwich(name) && (cursor.skip(" ") || cursor.here() == '+' || cursor.here() == '-')
                ? behindGreenwich(cursor)
                : named(name, local);
    }

    private static boolean isGreenwich(String name) {
        return name.equals("GMT") || name.equals("UTC");
    }

    private static ZoneOffset behindGreenwich(Cursor cursor) {
        ZoneOffset number = cursor.here() == '+' || cursor.here() == '-' ? number(cursor) : null;
        return number == null ? ZoneOffset.UTC : number;
    }

    private static @Nullable ZoneOffset named(String name, LocalDateTime local) {
        ZoneId zone = ZONES.get(name);
        Integer minutes = NAMES.get(name);
        if (minutes != null) {
            return ZoneOffset.ofTotalSeconds(minutes * 60);
        }
        return zone == null ? null : zone.getRules().getOffset(local);
    }

    private static @Nullable ZoneOffset number(Cursor cursor) {
        int sign = cursor.skip("-") ? -1 : 1;
        cursor.skip("+");
        int together = cursor.number(4, 4);
        int hours = together == Cursor.NONE ? cursor.number(1, 2) : together / 100;
        if (hours == Cursor.NONE) {
            return null;
        }
        int minutes = together % 100;
        if (together == Cursor.NONE) {
            minutes = cursor.skip(":") ? Math.max(0, cursor.number(2, 2)) : 0;
        }
        int total = hours * 60 + minutes;
        return total <= MOST_MINUTES ? ZoneOffset.ofTotalSeconds(sign * total * 60) : null;
    }
}
