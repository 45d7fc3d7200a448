package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.DateOrigin;
import dev.courant.events.Article.Image;
import dev.courant.events.Article.Kind;
import dev.courant.events.Article.Role;
import dev.courant.parser.extract.date.DateReader;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** OpenGraph, Twitter cards, Dublin Core and the many private names in {@code meta} elements. */
final class MetaTagExtractor implements MetadataExtractor {
    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:article:published_time",
        "rnews:datePublished",
        "datePublished",
        "parsely-pub-date",
        "sailthru.date",
        "article.published",
        "published-date",
        "publish-date",
        "publish_date",
        "pubdate",
        "publishdate",
        "PublishDate",
        "DC.date.issued",
        "dcterms.created",
        "dcterms.date",
        "DC.date",
        "dc.date.created",
        "date",
        "article_date_original",
        "OriginalPublicationDate",
        "cXenseParse:recs:publishtime",
        "article:published",
        "og:published_time",
        "publication_date",
        "shareaholic:article_published_time",
        "og:release_date",
        "_pubtime",
        "weibo: article:create_at"
    };
    private static final String[] AUTHOR = {
        "author",
        "article:author",
        "parsely-author",
        "dc.creator",
        "byl",
        "sailthru.author",
        "ArticleAuthor",
        "citation_author",
        "cXenseParse:author"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "dateModified",
        "last-modified",
        "article.updated",
        "dcterms.modified",
        "DC.date.modified",
        "lastmod"
    };

    @Override
    public String name() {
        return "meta";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        HtmlPage page = survey.page();
        offers.offer(Field.TITLE, 0.85, page.meta("og:title").map(TextMeasure::fold));
        offers.offer(
                Field.TITLE,
                0.75,
                page.meta("twitter:title", "dc.title", "parsely-title", "sailthru.title", "ArticleTitle")
                        .map(TextMeasure::fold));
        offers.offer(Field.SITE_NAME, 0.9, page.meta("og:site_name", "application-name"));
        offers.offer(Field.SUMMARY, 0.7, page.meta("og:description").map(TextMeasure::fold));
        offers.offer(
                Field.SUMMARY,
                0.6,
                page.meta("description", "twitter:description", "dc.description")
                        .map(TextMeasure::fold));
        offers.offer(Field.SECTION, 0.7, page.meta("article:section", "og:section", "section", "parsely-section"));
        offers.offer(
                Field.KEYWORDS,
                0.6,
                page.meta("news_keywords", "keywords", "parsely-tags", "sailthru.tags")
                        .map(Keywords::split));
        offers.offer(
                Field.KEYWORDS,
                0.7,
                page.metas("article:tag").stream()
                        .flatMap(tag -> Keywords.split(tag).stream())
                        .distinct()
                        .toList());
        authors(survey, offers);
        dates(page, offers);
        image(page, offers);
        kind(page, offers);
    }

    /** Some tags are for one author each and have the surname first. */
    private static void authors(Survey survey, Offers offers) {
        for (String name : AUTHOR) {
            List<Author> authors = new ArrayList<>();
            for (String value : survey.page().metas(name)) {
                if (!value.contains("://")) {
                    authors.addAll(
                            AuthorNames.parse(name.startsWith("citation") ? surnameLast(value) : value, Role.WRITER));
                }
            }
            if (!authors.isEmpty()) {
                AuthorOffers.offer(survey, offers, 0.7, authors);
                return;
            }
        }
    }

    private static String surnameLast(String name) {
        int comma = name.indexOf(',');
        return comma < 0 ? name : name.substring(comma + 1).strip() + ' ' + name.substring(0, comma);
    }

    private static void dates(HtmlPage page, Offers offers) {
        page.meta(PUBLISHED)
                .flatMap(DateReader::read)
                .ifPresent(date -> offers.offer(Field.PUBLISHED, 0.9, new DatedOffer(date, DateOrigin.META)));
        page.meta(MODIFIED)
                .flatMap(DateReader::read)
                .ifPresent(date -> offers.offer(Field.MODIFIED, 0.9, new DatedOffer(date, DateOrigin.META)));
    }

    private static void image(HtmlPage page, Offers offers) {
        page.meta("og:image", "og:image:url", "twitter:image", "twitter:image:src")
                .flatMap(page::resolve)
                .ifPresent(url -> offers.offer(
                        Field.IMAGES,
                        0.6,
                        List.of(new Image(
                                url,
                                page.meta("og:image:alt").orElse(null),
                                null,
                                page.meta("og:image:width").map(Pixels::of).orElse(null),
                                page.meta("og:image:height").map(Pixels::of).orElse(null)))));
    }

    private static void kind(HtmlPage page, Offers offers) {
        String type = page.meta("og:type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("video")) {
            offers.offer(Field.KIND, 0.6, Kind.VIDEO);
        }
        page.meta("article:content_tier")
                .ifPresent(tier -> offers.offer(Field.FREE, 0.7, tier.equalsIgnoreCase("free")));
    }
}
