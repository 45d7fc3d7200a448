package dev.courant.local.newspapers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the templates of a newspaper may write. All know the settings, the headers of a page, {@code site} and {@code url};
 * and beyond:
 * <ul>
 *   <li>pages: {@code body}; {@code related}: the newest articles; {@code stories}: what a section page lists, which are
 *       those of its own {@code section}, or all where it has none
 *   <li>files: {@code listed}: everything that a feed or sitemap lists; {@code newest}: the date of the newest
 *   <li>entries of these lists: {@code address} (where the list says the page is), {@code title}, {@code summary},
 *       {@code published}, {@code published-rfc}, {@code published-shown}; {@code more} in all but the last
 * </ul>
 */
final class Typesetting {
    private static final int RELATED = 5;
    private static final Comparator<Manuscript> NEWEST_FIRST = Comparator.comparing(
            (Manuscript manuscript) ->
                    manuscript.published().map(OffsetDateTime::toInstant).orElse(Instant.EPOCH),
            Comparator.reverseOrder());

    private final Edition edition;
    private final List<Manuscript> newestFirst;
    private final OffsetDateTime newest;

    Typesetting(Edition edition) {
        this.edition = edition;
        newestFirst = edition.site().manuscripts().stream().sorted(NEWEST_FIRST).toList();
        newest = newestFirst.getFirst().published().orElseThrow();
    }

    Instant newest() {
        return newest.toInstant();
    }

    Map<String, Object> ofFile(String path) {
        Map<String, Object> values = new HashMap<>(edition.site().settings());
        values.put("site", edition.base());
        values.put("newest", newest.toString());
        values.put("listed", listings(path, newestFirst.stream()));
        return values;
    }

    Map<String, Object> ofPage(Manuscript page) {
        Map<String, Object> values = ofEntry(page);
        values.put(
                "body",
                page.blocks().stream().map(block -> block.values(page::spelled)).toList());
        values.put("related", related(page));
        values.put(
                "stories",
                listings(
                        page.path(),
                        newestFirst.stream()
                                .filter(story -> story.kind() != Manuscript.Kind.NO_ARTICLE)
                                .filter(story -> page.header("section").isEmpty() || same("section", page, story))));
        return values;
    }

    private List<Map<String, Object>> related(Manuscript page) {
        return newestFirst.stream()
                .filter(other -> other.kind() == Manuscript.Kind.ARTICLE)
                .filter(other -> !other.path().equals(page.path()) && same("edition", page, other))
                .limit(RELATED)
                .map(this::ofEntry)
                .toList();
    }

    private static boolean same(String header, Manuscript one, Manuscript other) {
        return one.header(header).equals(other.header(header));
    }

    /** Pages as entries of a list, once for each address that lists give for them. */
    private List<Map<String, Object>> listings(String list, Stream<Manuscript> pages) {
        return pages.filter(page -> page.isListedIn(list))
                .flatMap(page -> page.listedAs().stream().map(path -> {
                    Map<String, Object> values = ofEntry(page);
                    values.put("address", edition.base() + path);
                    page.header("listed-title").ifPresent(title -> values.put("title", title));
                    return values;
                }))
                .toList();
    }

    private Map<String, Object> ofEntry(Manuscript page) {
        Map<String, Object> values = new HashMap<>(edition.site().settings());
        values.putAll(page.headers());
        values.put("site", edition.base());
        values.put("url", edition.url(page));
        values.put("title", page.spelled(page.title()));
        values.put("summary", page.spelled(page.header("summary").orElseGet(() -> opening(page))));
        values.putIfAbsent("charset-label", page.charset().name().toLowerCase(Locale.ROOT));
        page.published().ifPresent(published -> {
            values.put("published-rfc", DateTimeFormatter.RFC_1123_DATE_TIME.format(published));
            values.put("published-shown", shown(published, values));
        });
        page.header("updated")
                .map(OffsetDateTime::parse)
                .ifPresent(updated -> values.put("updated-shown", shown(updated, values)));
        return values;
    }

    private static String shown(OffsetDateTime date, Map<String, Object> values) {
        String pattern = (String) values.get("date-format");
        Locale locale = Locale.forLanguageTag((String) values.getOrDefault("date-locale", values.get("language")));
        ZoneId zone = ZoneId.of((String) values.get("zone"));
        return DateTimeFormatter.ofPattern(pattern, locale).localizedBy(locale).format(date.atZoneSameInstant(zone));
    }

    private static String opening(Manuscript page) {
        return page.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .findFirst()
                .orElse(page.title());
    }
}
