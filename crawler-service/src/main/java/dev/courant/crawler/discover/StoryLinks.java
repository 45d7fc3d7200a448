package dev.courant.crawler.discover;

import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.crawler.url.HostKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Which links of a section page lead to stories. Three witnesses are heard, and no site has a rule of its own: the shape of the
 * URL ({@link StoryUrl}), where the link stands, and whether it reads like a headline. Several links to one URL (picture,
 * headline, "read more") speak for it together.
 */
final class StoryLinks {
    /** Together the witnesses must say as much. */
    private static final int ENOUGH = 3;

    private static final int HEADLINE = 4;
    private static final int LONG_HEADLINE = 6;

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");
    private static final Set<String> ASIDE = Set.of("nav", "footer", "aside", "form", "menu", "dialog");
    private static final Set<String> ASIDE_ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog");
    private static final Set<String> SECTIONING = Set.of("article", "section", "main", "li");
    private static final Set<String> WHOLE_PAGE = Set.of("html", "body", "main", "article");

    /** Names that pages without semantic elements give to what is no content. */
    private static final Pattern ASIDE_NAME = Pattern.compile(
            "(?i)(?!(has|no|with|is|js)[-_])(.*[-_])?(nav|navbar|navigation|menu|submenu|breadcrumbs?|footer|pagination|pager|paging|toolbar|cookies?|consent|social|share)([-_].*)?");

    private static final Pattern NOT_TO_FOLLOW =
            Pattern.compile("(?i)(^|.*\\s)(nofollow|sponsored|ugc|search|author|tag)(\\s.*|$)");

    /** What the links to one URL say. */
    private static final class Witness {
        private int place;
        private int text;

        private void hear(Element link) {
            place = Math.max(place, StoryLinks.place(link));
            text = Math.max(text, StoryLinks.text(link));
        }
    }

    private StoryLinks() {}

    /**
     * The stories that a page links to, in their one spelling and the page's order.
     *
     * @param url the page's
     * @param sections the section pages of its source
     */
    static List<String> of(String url, Document page, Set<String> sections) {
        String base = base(url, page);
        String site = HostKey.of(url);
        Map<String, Witness> witnesses = new LinkedHashMap<>();
        for (Element link : page.select("a[href]")) {
            if (!NOT_TO_FOLLOW.matcher(link.attr("rel")).matches() && !isAside(link)) {
                CanonicalUrls.resolve(base, link.attr("href"))
                        .filter(target -> HostKey.of(target).equals(site))
                        .filter(target -> !target.equals(url) && !sections.contains(target))
                        .ifPresent(target -> witnesses
                                .computeIfAbsent(target, key -> new Witness())
                                .hear(link));
            }
        }
        return witnesses.entrySet().stream()
                .filter(entry -> isStory(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the page's references are relative to. */
    static String base(String url, Document page) {
        return Optional.ofNullable(page.selectFirst("base[href]"))
                .flatMap(element -> CanonicalUrls.resolve(url, element.attr("href")))
                .orElse(url);
    }

    /** A URL that says nothing by itself is believed only where a headline stands. */
    private static boolean isStory(String url, Witness witness) {
        int shape = StoryUrl.evidence(url);
        if (shape == StoryUrl.NEVER) {
            return false;
        }
        boolean isNamed = shape > 0 || (witness.place >= 2 && witness.text >= 2 && StoryUrl.isBelowFolder(url));
        return isNamed && shape + witness.place + witness.text >= ENOUGH;
    }

    private static int place(Element link) {
        if (link.closest("h1, h2, h3, h4") != null || link.selectFirst("h1, h2, h3, h4") != null) {
            return 2;
        }
        return link.closest("article") == null ? 0 : 1;
    }

    private static int text(Element link) {
        String text = link.text();
        Element picture = text.isBlank() ? link.selectFirst("img[alt]") : null;
        int words = Words.count(picture == null ? text : picture.attr("alt"));
        return words >= LONG_HEADLINE ? 2 : words >= HEADLINE ? 1 : 0;
    }

    /** Whether a link stands in a menu, a footer or the like. */
    static boolean isAside(Element link) {
        boolean isInHeading = false;
        for (Element at = link.parent(); at != null; at = at.parent()) {
            isInHeading = isInHeading || HEADINGS.contains(at.normalName());
            if (isAside(at, isInHeading)) {
                return true;
            }
        }
        return false;
    }

    /** The header of an article holds its headline; that of a page holds its menu. */
    private static boolean isAside(Element at, boolean isInHeading) {
        String name = at.normalName();
        if (ASIDE.contains(name) || ASIDE_ROLES.contains(at.attr("role").toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (name.equals("header")) {
            return at.parents().stream().noneMatch(parent -> SECTIONING.contains(parent.normalName()));
        }
        return !isInHeading
                && !WHOLE_PAGE.contains(name)
                && (at.classNames().stream()
                                .anyMatch(it -> ASIDE_NAME.matcher(it).matches())
                        || ASIDE_NAME.matcher(at.id()).matches());
    }
}
