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

/** Prints a newspaper: every path of the site with what it answers. */
final class Press {
    private static final int RELATED = 5;
    private static final Comparator<Manuscript> NEWEST_FIRST = Comparator.comparing(
            (Manuscript manuscript) ->
                    manuscript.published().map(OffsetDateTime::toInstant).orElse(Instant.EPOCH),
            Comparator.reverseOrder());

    private final Edition edition;
    private final Site site;
    private final List<Manuscript> newestFirst;
    private final Instant newest;
    private final Map<String, Resource> resources = new HashMap<>();

    private Press(Edition edition) {
        this.edition = edition;
        site = edition.site();
        newestFirst = site.manuscripts().stream().sorted(NEWEST_FIRST).toList();
        newest = newestFirst.getFirst().published().orElseThrow().toInstant();
    }

    static Map<String, Resource> print(Edition edition) {
        return new Press(edition).print();
    }

    private Map<String, Resource> print() {
        site.manuscripts().forEach(this::print);
        Map<String, Object> values = new HashMap<>(site.settings());
        values.put("site", edition.base());
        values.put("listed", newestFirst.stream().flatMap(this::listings).toList());
        site.files().forEach((path, text) -> add(path, Resource.file(path, Template.render(text, values), newest)));
        return Map.copyOf(resources);
    }

    private void print(Manuscript manuscript) {
        String template = site.templates().get(manuscript.template());
        if (template == null) {
            throw new IllegalArgumentException("No template for " + manuscript.headers());
        }
        Instant modified = manuscript.updated().map(OffsetDateTime::toInstant).orElse(newest);
        String html = Template.render(template, pageValues(manuscript));
        Resource page = manuscript
                .header("content-type")
                .map(type -> Resource.page(html, manuscript.charset(), type, modified))
                .orElseGet(() -> Resource.page(html, manuscript.charset(), modified));
        add(manuscript.path(), page);
        manuscript.alsoAt().forEach(path -> add(path, page));
        manuscript.movedFrom().forEach(path -> add(path, Resource.moved(edition.url(manuscript), modified)));
    }

    private void add(String path, Resource resource) {
        if (resources.putIfAbsent(path, resource) != null) {
            throw new IllegalArgumentException("Two things at " + path + " of " + site.id());
        }
    }

    private Map<String, Object> pageValues(Manuscript manuscript) {
        Map<String, Object> values = entryValues(manuscript);
        values.put(
                "body",
                manuscript.blocks().stream()
                        .map(block -> block.values(manuscript::spelled))
                        .toList());
        values.put(
                "related",
                newestFirst.stream()
                        .filter(other -> other.kind() == Manuscript.Kind.ARTICLE && !other.equals(manuscript))
                        .filter(other -> other.header("edition").equals(manuscript.header("edition")))
                        .limit(RELATED)
                        .map(this::entryValues)
                        .toList());
        return values;
    }

    /** A page as an entry of a feed, once for each address that the feed gives for it. */
    private Stream<Map<String, Object>> listings(Manuscript manuscript) {
        return manuscript.listedAs().stream().map(path -> {
            Map<String, Object> values = entryValues(manuscript);
            values.put("address", edition.base() + path);
            manuscript.header("listed-title").ifPresent(title -> values.put("title", title));
            return values;
        });
    }

    private Map<String, Object> entryValues(Manuscript manuscript) {
        Map<String, Object> values = new HashMap<>(site.settings());
        values.putAll(manuscript.headers());
        values.put("site", edition.base());
        values.put("url", edition.url(manuscript));
        values.put("title", manuscript.spelled(manuscript.title()));
        values.put("summary", manuscript.spelled(manuscript.header("summary").orElseGet(() -> opening(manuscript))));
        values.putIfAbsent("charset-label", manuscript.charset().name().toLowerCase(Locale.ROOT));
        manuscript.published().ifPresent(published -> putDates(published, values));
        return values;
    }

    private static void putDates(OffsetDateTime published, Map<String, Object> values) {
        String pattern = (String) values.get("date-format");
        Locale locale = Locale.forLanguageTag((String) values.getOrDefault("date-locale", values.get("language")));
        ZoneId zone = ZoneId.of((String) values.get("zone"));
        values.put("published-rfc", DateTimeFormatter.RFC_1123_DATE_TIME.format(published));
        values.put(
                "published-shown",
                DateTimeFormatter.ofPattern(pattern, locale)
                        .localizedBy(locale)
                        .format(published.atZoneSameInstant(zone)));
    }

    private static String opening(Manuscript manuscript) {
        return manuscript.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .findFirst()
                .orElse(manuscript.title());
    }
}
