package dev.courant.parser.extract.date;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import dev.courant.events.Source;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The time zone of dates that state none: the source's, else its country's, else that of the country in the host's name, else
 * that of the country where the text's language is at home if it has but one zone (Chinese: +08:00, as in all of its
 * countries), else UTC.
 */
public final class AssumedZone {
    /** Where most of a country's newspapers are, if it has several zones. */
    private static final Map<String, String> PRESS_ZONES = Map.ofEntries(
            Map.entry("AR", "America/Argentina/Buenos_Aires"),
            Map.entry("AU", "Australia/Sydney"),
            Map.entry("BR", "America/Sao_Paulo"),
            Map.entry("CA", "America/Toronto"),
            Map.entry("CD", "Africa/Kinshasa"),
            Map.entry("CL", "America/Santiago"),
            Map.entry("CN", "Asia/Shanghai"),
            Map.entry("CY", "Asia/Nicosia"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("EC", "America/Guayaquil"),
            Map.entry("ES", "Europe/Madrid"),
            Map.entry("ID", "Asia/Jakarta"),
            Map.entry("KZ", "Asia/Almaty"),
            Map.entry("MN", "Asia/Ulaanbaatar"),
            Map.entry("MX", "America/Mexico_City"),
            Map.entry("MY", "Asia/Kuala_Lumpur"),
            Map.entry("NZ", "Pacific/Auckland"),
            Map.entry("PG", "Pacific/Port_Moresby"),
            Map.entry("PS", "Asia/Hebron"),
            Map.entry("PT", "Europe/Lisbon"),
            Map.entry("RU", "Europe/Moscow"),
            Map.entry("UA", "Europe/Kyiv"),
            Map.entry("US", "America/New_York"),
            Map.entry("UZ", "Asia/Tashkent"));

    /** Country codes that sites all over the world use for how they read. */
    private static final Set<String> NO_COUNTRY =
            Set.of("TV", "IO", "CO", "ME", "AI", "FM", "LY", "CC", "TO", "WS", "GG", "IM", "US");

    private static final List<String> MANY_COUNTRIES = List.of("en", "es", "fr", "pt", "ar", "ru");

    /** By country, as the tables of zones are slow to read. */
    private static final Map<String, Optional<ZoneId>> KNOWN = new ConcurrentHashMap<>();

    private AssumedZone() {}

    /** The zone to assume for a page of this source, on this host, in this language; each null or empty if not known. */
    public static ZoneId of(@Nullable Source source, String host, @Nullable String language) {
        if (source != null && source.zone() != null) {
            return source.zone();
        }
        Optional<ZoneId> byCountry = source == null ? Optional.empty() : country(source.country());
        return byCountry
                .or(() -> country(hostCountry(host)))
                .or(() -> country(home(language)))
                .orElse(ZoneOffset.UTC);
    }

    private static Optional<ZoneId> country(@Nullable String country) {
        if (country == null) {
            return Optional.empty();
        }
        return country.length() == 2 ? KNOWN.computeIfAbsent(country, AssumedZone::read) : Optional.empty();
    }

    private static Optional<ZoneId> read(String country) {
        String pressZone = PRESS_ZONES.get(country);
        if (pressZone != null) {
            return Optional.of(ZoneId.of(pressZone));
        }
        Set<String> zones = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null);
        return zones.size() == 1 ? Optional.of(ZoneId.of(zones.iterator().next())) : Optional.empty();
    }

    private static @Nullable String hostCountry(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        String country = last.equals("UK") ? "GB" : last;
        return country.length() == 2 && !NO_COUNTRY.contains(country) ? country : null;
    }

    private static @Nullable String home(@Nullable String language) {
        if (language == null || MANY_COUNTRIES.contains(new ULocale(language).getLanguage())) {
            return null;
        }
        return ULocale.addLikelySubtags(ULocale.forLanguageTag(language)).getCountry();
    }
}
