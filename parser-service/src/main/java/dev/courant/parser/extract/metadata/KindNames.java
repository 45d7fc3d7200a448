package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Kind;
import dev.courant.parser.extract.html.Outline;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What sort of piece the elements say that hold the headline: by their type of microdata, by their names. */
final class KindNames {
    /** In characters: whatever is longer is no name that a template gives. */
    private static final int LONGEST = 2_000;

    private static final String[] PREFIXES = {
        "category-", "type-", "section-", "term-", "channel-", "article-", "article--", "page-", "template-"
    };

    /** Not the words that style sheets have in another sense: columns, views, comments, live. */
    private static final Set<String> OPINION = Set.of(
            "opinion",
            "opinions",
            "editorial",
            "editorials",
            "op-ed",
            "oped",
            "meinung",
            "leitartikel",
            "kolumne",
            "tribune",
            "opinione",
            "opinioni",
            "editoriale",
            "opiniao",
            "opinie",
            "debatt",
            "ledare",
            "leder",
            "mielipide",
            "felieton",
            "nazory",
            "velemeny");

    private static final Set<String> LIVE =
            Set.of("liveblog", "live-blog", "liveticker", "live-ticker", "live-updates");

    private KindNames() {}

    /** The kind; null if they do not say. */
    static @Nullable Kind kind(Survey survey) {
        Outline outline = survey.outline();
        int head = survey.headline().place();
        for (int at = Math.max(0, head); at > 0; at = outline.parent(at)) {
            Kind kind = SchemaTypes.kind(outline.attribute(at, "itemtype"));
            kind = kind == null ? named(outline.attribute(at, "class")) : kind;
            if (kind != null) {
                return kind;
            }
        }
        return named(survey.page().document().body().attr("class"));
    }

    private static @Nullable Kind named(String names) {
        for (int start = 0; names.length() <= LONGEST && start < names.length(); ) {
            int space = names.indexOf(' ', start);
            int end = space < 0 ? names.length() : space;
            Kind kind = ofName(names.substring(start, end).toLowerCase(Locale.ROOT));
            if (kind != null) {
                return kind;
            }
            start = end + 1;
        }
        return null;
    }

    /** Formats of posts with a picture or a video above are articles all the same. */
    private static @Nullable Kind ofName(String name) {
        if (LIVE.contains(name)) {
            return Kind.LIVE_BLOG;
        }
        for (String prefix : PREFIXES) {
            int at = name.indexOf(prefix);
            if (at == 0 || (at > 0 && name.charAt(at - 1) == '-')) {
                String rest = name.substring(at + prefix.length());
                if (LIVE.contains(rest) || OPINION.contains(rest)) {
                    return LIVE.contains(rest) ? Kind.LIVE_BLOG : Kind.OPINION;
                }
            }
        }
        return null;
    }
}
