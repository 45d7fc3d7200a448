package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.LinkedData;
import dev.courant.parser.extract.html.Occurrence;
import dev.courant.parser.extract.html.Outline;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether all may read the piece: as schema.org says it, in the private names of paywalls, by the names of what holds the article. */
final class AccessExtractor implements MetadataExtractor {
    private static final String PROPERTY = "isAccessibleForFree";
    private static final Set<String> YES = Set.of("true", "yes", "1", "y");
    private static final Set<String> NO = Set.of("false", "no", "0", "n", "none");
    private static final Set<String> CLOSED = Set.of(
            "metered", "locked", "paid", "premium", "subscription", "subscriber", "subscribers", "hard", "closed");
    private static final Set<String> OPEN = Set.of("free", "open", "public", "unlocked");

    private static final List<String> TIERS = List.of(
            "article:content_tier",
            "og:article:content_tier",
            "og:content_tier",
            "content_tier",
            "content-tier",
            "article:access",
            "article-access",
            "content-access",
            "lp.access");

    private static final List<String> WALLS = List.of(
            "paywall",
            "article:paywall",
            "cXenseParse:paywall",
            "sailthru.paywall",
            "premium",
            "ispremium",
            "is_premium",
            "is-premium",
            "article:premium",
            "article-premium");

    /** In characters: whatever is longer is no name that a template gives. */
    private static final int LONGEST = 2_000;

    /** Not the mere names of walls, which stand on every page of a site that has one. */
    private static final Pattern CLOSED_CLASS = Pattern.compile(
            "(?i)(?:^|\\s)(?:(?:(?:article|post|story|content|entry|is|page|single|type|access|visibility|category|tag)[-_]{1,2}){1,3}(?:premium|paywalled|paid|locked|restricted)(?:[-_]{1,2}(?:article|post|story|content|page))?"
                    + "|(?:premium|paywalled|paid|locked)[-_]{1,2}(?:article|post|story|content|page)"
                    + "|(?:[a-z]+[-_]{1,2})?(?:subscribers?|members?)[-_]?only|paywalled|membership-required)(?=\\s|$)");

    /** The words without one of which no such name is; most names have none. */
    private static final Occurrence CLOSED_WORD =
            Occurrence.of("(?i)premium|paywalled|paid|locked|restricted|only|membership");

    @Override
    public String name() {
        return "access";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        LinkedData data = survey.linkedData();
        data.article().ifPresent(article -> offers.offer(Field.FREE, 0.9, stated(article, data)));
        data.firstOfType("WebPage").ifPresent(page -> offers.offer(Field.FREE, 0.8, stated(page, data)));
        offers.offer(Field.FREE, 0.75, marked(survey.page()));
        offers.offer(Field.FREE, 0.7, tier(survey.page()));
        offers.offer(Field.FREE, 0.6, wall(survey.page()));
        if (isClosedByName(survey)) {
            offers.offer(Field.FREE, 0.4, false);
        }
    }

    /** A piece is free if all of its parts are: a part that is not is all that some pages state. */
    private static Optional<Boolean> stated(JsonNode whole, LinkedData data) {
        Boolean free = value(whole.get(PROPERTY));
        for (JsonNode part : LinkedData.list(whole.get("hasPart"))) {
            if (Boolean.FALSE.equals(value(data.dereferenced(part).get(PROPERTY)))) {
                return Optional.of(false);
            }
        }
        return Optional.ofNullable(free);
    }

    private static @Nullable Boolean value(@Nullable JsonNode node) {
        JsonNode value = node != null && node.isObject() ? node.get("@value") : node;
        return LinkedData.text(value).map(AccessExtractor::truth).orElse(null);
    }

    private static Optional<Boolean> marked(HtmlPage page) {
        Boolean free = null;
        for (String content : page.metas(PROPERTY)) {
            Boolean said = truth(content);
            free = (Boolean.FALSE.equals(free) || said == null) ? free : said;
        }
        return Optional.ofNullable(free);
    }

    /** "False", "https://schema.org/False", "0"; null for what says neither. */
    private static @Nullable Boolean truth(String text) {
        String word = text.substring(text.lastIndexOf('/') + 1).strip().toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
    }

    private static Optional<Boolean> tier(HtmlPage page) {
        for (String name : TIERS) {
            String tier = page.meta(name).orElse("").toLowerCase(Locale.ROOT);
            if (OPEN.contains(tier) || CLOSED.contains(tier)) {
                return Optional.of(OPEN.contains(tier));
            }
        }
        return Optional.empty();
    }

    private static Optional<Boolean> wall(HtmlPage page) {
        for (String name : WALLS) {
            String wall = page.meta(name).orElse("").toLowerCase(Locale.ROOT);
            if (NO.contains(wall) || OPEN.contains(wall)) {
                return Optional.of(true);
            }
            if (YES.contains(wall) || CLOSED.contains(wall)) {
                return Optional.of(false);
            }
        }
        return Optional.empty();
    }

    private static boolean isClosedByName(Survey survey) {
        Element body = survey.page().document().body();
        int at = survey.headline().place();
        for (int above = at == Outline.NONE ? 0 : at;
                above > 0;
                above = survey.outline().parent(above)) {
            if (isClosed(survey.outline().attribute(above, "class"))) {
                return true;
            }
        }
        return isClosed(body.attr("class"));
    }

    private static boolean isClosed(String names) {
        return !names.isEmpty()
                && names.length() <= LONGEST
                && CLOSED_WORD.isIn(names)
                && CLOSED_CLASS.matcher(names).find();
    }
}
