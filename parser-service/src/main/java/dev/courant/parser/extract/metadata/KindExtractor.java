package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Kind;
import dev.courant.parser.extract.html.HtmlPage;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What sort of piece it is, by its section, the label of its headline, what its elements and its address are named. */
final class KindExtractor implements MetadataExtractor {
    /** Between the names of sections that stand in each other. */
    private static final String LEVELS = "/>|›»";

    /** As content systems call the field for it. */
    private static final List<String> TYPES = List.of(
            "article:type",
            "article_type",
            "article-type",
            "articletype",
            "cXenseParse:articletype",
            "article:content_type",
            "content_type",
            "content-type",
            "contenttype",
            "page-type",
            "page_type",
            "pagetype");

    private static final Pattern LIVE_SLUG = Pattern.compile(
            "(?i)(?:/|/[^/?#]*-)(?:live-?blog|live-?ticker|live-updates|minuto-a-minuto)(?:-[a-z]*\\d[^/-]*)?(?:\\.\\p{L}+)?/?(?:[?#].*)?$"
                    + "|/(?:live-?blog|live-?ticker|live-updates)-[^/]+/?$");

    @Override
    public String name() {
        return "kind";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        HtmlPage page = survey.page();
        if (page.meta("article:opinion").filter("true"::equalsIgnoreCase).isPresent()) {
            offers.offer(Field.KIND, 0.6, Kind.OPINION);
        }
        TYPES.forEach(type -> page.meta(type).ifPresent(content -> offer(offers, 0.58, KindWords.of(content))));
        offers.best(Field.SECTION).ifPresent(section -> offer(offers, 0.55, filedUnder(section)));
        offers.best(Field.SUBTITLES).orElse(List.of()).forEach(kicker -> offer(offers, 0.55, KindWords.of(kicker)));
        offer(offers, 0.53, KindNames.kind(survey));
        offers.best(Field.TITLE).ifPresent(title -> offer(offers, 0.52, TitleLabel.kind(title)));
        offer(offers, 0.5, inPath(page.url()));
        offer(offers, 0.5, isLive(page.url()) ? Kind.LIVE_BLOG : null);
    }

    private static boolean isLive(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return (lower.contains("live") || lower.contains("minuto"))
                && LIVE_SLUG.matcher(url).find();
    }

    /** By the name of the section or of one that it stands in. */
    private static @Nullable Kind filedUnder(String section) {
        Kind whole = KindWords.of(section);
        for (int start = 0; whole == null && start < section.length(); ) {
            int end = start;
            while (end < section.length() && LEVELS.indexOf(section.charAt(end)) < 0) {
                end++;
            }
            whole = KindWords.of(section.substring(start, end));
            start = end + 1;
        }
        return whole;
    }

    private static void offer(Offers offers, double trust, @Nullable Kind kind) {
        if (kind != null) {
            offers.offer(Field.KIND, trust, kind);
        }
    }

    private static @Nullable Kind inPath(String url) {
        int start = url.indexOf('/', url.indexOf("://") + 3);
        while (start >= 0) {
            int end = url.indexOf('/', start + 1);
            Kind kind = end < 0 ? null : KindWords.of(segment(url.substring(start + 1, end)));
            if (kind != null) {
                return kind;
            }
            start = end;
        }
        return null;
    }

    private static String segment(String raw) {
        if (raw.indexOf('%') < 0) {
            return raw.replace('-', ' ');
        }
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8).replace('-', ' ');
        } catch (IllegalArgumentException broken) {
            return raw;
        }
    }
}
