package dev.courant.crawler.discover;

import dev.courant.crawler.url.CanonicalUrls;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the shape of a URL says of its being a story: addresses of stories carry a date, a number or the words of a headline;
 * those of lists, searches and services carry words that sites all over the world use for them.
 */
public final class StoryUrl {
    /** Surely no story. */
    static final int NEVER = -1;

    private static final int LIKELY = 2;

    private static final int LONG_SLUG = 5;
    private static final int SHORT_SLUG = 2;

    /** Whatever stands in a path below one of these is a list, or about one. */
    private static final Set<String> LISTS = words("""
            tag tags tagged topic topics thema themen tema temas theme themes label labels category categories categoria
            categorias kategorie rubrik author authors autor autoren autores auteur auteurs byline contributor contributors
            search suche buscar busqueda recherche ricerca zoeken poisk arama
            login logout signin sign-in signup sign-up register registration auth oauth
            subscribe subscription subscriptions newsletter newsletters rss feed feeds comments share embed
            wp-admin wp-login.php wp-content wp-json cdn-cgi page pages
            """);

    /** A path, or a host, that begins with one of these, or a path that ends with it, is a service of the site. */
    private static final Set<String> SERVICES = words("""
            about about-us contact contacts contact-us kontakt contacto imprint impressum legal privacy privacy-policy
            datenschutz terms terms-of-use agb cookies cookie-policy help faq support jobs careers karriere empleo advertise
            advertising mediadaten abo abonnement abos shop store account accounts my profile user users members membership
            archive archives archiv sitemap site-map video videos tv live podcast podcasts audio photos gallery galleries
            photo-gallery games weather wetter meteo horoscope tv-guide static cdn img images media assets
            """);

    private static final Pattern OTHER_FILE = Pattern.compile(
            ".*\\.(pdf|jpe?g|png|gif|svg|webp|avif|ico|mp3|mp4|m3u8|webm|zip|gz|xml|rss|atom|json|css|js|txt|docx?|xlsx?|pptx?|ics|apk|exe)");
    private static final Pattern EXTENSION = Pattern.compile("\\.(s?html?|jhtml|xhtml|php|aspx?|jsp|cms|ece|story)$");
    private static final Pattern INDEX = Pattern.compile("(index|default|home|list)(_?\\d*)(\\.[a-z]+)?");
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(19|20)\\d\\d([/_-]?(0[1-9]|1[0-2])([/_-]?(0[1-9]|[12]\\d|3[01]))?|/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(/\\d\\d?)?|/[1-9](/\\d\\d?)?)(?!\\d)");
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(20\\d\\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{5,}");
    private static final Pattern MIXED_ID = Pattern.compile(
            "(?<![\\p{L}\\d])(?=(?:[a-z-]*\\d){3})(?=[\\d-]*[a-z])[a-z\\d]{8,}(-[a-z\\d]+)*(?![\\p{L}\\d])");
    private static final Pattern ID_PARAMETER = Pattern.compile(
            "(?i)(^|&)(p|[a-z_]*(id|idx|no|num|seq|article|aid|nid|code))=[a-z_-]*\\d{3,}[a-z\\d_-]*(&|$)");
    private static final Pattern LIST_PARAMETER = Pattern.compile(
            "(?i)(^|&)(q|s|query|search|keywords?|tag|cat|category|author|page|paged|sort|filter|replytocom)=");

    private StoryUrl() {}

    private static Set<String> words(String words) {
        return Set.of(words.strip().split("\\s+", -1));
    }

    /** Whether an address by itself, wherever it stands, speaks for a story. */
    public static boolean isLikely(String canonicalUrl) {
        return evidence(canonicalUrl) >= LIKELY;
    }

    /** The start of the day, in UTC, that an address carries; null if it carries no whole date. */
    public static @Nullable Instant date(String canonicalUrl) {
        Matcher day = DAY.matcher(canonicalUrl);
        try {
            return day.find()
                    ? LocalDate.of(
                                    Integer.parseInt(day.group(1)),
                                    Integer.parseInt(day.group(2)),
                                    Integer.parseInt(day.group(3)))
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : null;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** From 0, nothing speaks for a story, upward; or {@link #NEVER}. */
    static int evidence(String canonicalUrl) {
        URI uri = URI.create(canonicalUrl);
        String path = String.valueOf(uri.getPath()).toLowerCase(Locale.ROOT);
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        List<String> segments = Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
        boolean hasId = ID_PARAMETER.matcher(query).find();
        if (isListOrService(uri.getHost(), segments, query) || (CanonicalUrls.isFrontPage(canonicalUrl) && !hasId)) {
            return NEVER;
        }
        if (segments.isEmpty()) {
            return 2;
        }
        String last = segments.getLast();
        Matcher date = DATE.matcher(path);
        boolean isDated = date.find();
        if (!hasId && (INDEX.matcher(last).matches() || (isDated && isAllDate(path.substring(date.end()))))) {
            return NEVER;
        }
        return (isDated ? 2 : 0) + (hasId ? 2 : 0) + ofName(last);
    }

    /** Whether it lies below a folder: what lies at the root and says nothing else is a section. */
    static boolean isBelowFolder(String canonicalUrl) {
        return URI.create(canonicalUrl).getRawPath().matches("/[^/]+/.+");
    }

    /** Days and months have pages too, which list what was published then. */
    private static boolean isAllDate(String afterDate) {
        return EXTENSION.matcher(afterDate).replaceFirst("").chars().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isListOrService(String host, List<String> segments, String query) {
        return LIST_PARAMETER.matcher(query).find()
                || SERVICES.contains(host.substring(0, Math.max(0, host.indexOf('.'))))
                || segments.stream().anyMatch(LISTS::contains)
                || (!segments.isEmpty()
                        && (SERVICES.contains(withoutExtension(segments.getLast()))
                                || OTHER_FILE.matcher(segments.getLast()).matches()
                                || (segments.size() == 2
                                        && SERVICES.contains(segments.getFirst())
                                        && isPlain(segments))));
    }

    /** Whether it belongs to a service of the site, on any of its pages, or is a file. */
    static boolean isService(String host, List<String> segments) {
        return SERVICES.contains(host.substring(0, Math.max(0, host.indexOf('.'))))
                || segments.stream().anyMatch(segment -> SERVICES.contains(withoutExtension(segment)))
                || (!segments.isEmpty()
                        && OTHER_FILE.matcher(segments.getLast()).matches());
    }

    /** A page of a service, not a story that is filed under one: {@code /help/accounts}, but not {@code /video/…-12345678}. */
    private static boolean isPlain(List<String> segments) {
        return ofName(segments.getLast()) < 2;
    }

    private static int ofName(String last) {
        boolean hasExtension = EXTENSION.matcher(last).find();
        String name = withoutExtension(last);
        int words = Words.count(name.replace('-', ' ').replace('_', ' '));
        int slug = words >= LONG_SLUG ? 2 : words >= SHORT_SLUG ? 1 : 0;
        int id = NUMBER.matcher(name).find() || MIXED_ID.matcher(name).find() ? 2 : 0;
        return slug + id + (hasExtension ? 1 : 0);
    }

    private static String withoutExtension(String segment) {
        return EXTENSION.matcher(segment).replaceFirst("");
    }
}
