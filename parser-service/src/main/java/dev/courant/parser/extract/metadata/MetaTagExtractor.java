package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.DateOrigin;
import dev.courant.events.Article.Image;
import dev.courant.events.Article.Kind;
import dev.courant.events.Article.Role;
import dev.courant.parser.extract.date.DateReader;
import dev.courant.parser.extract.date.FoundDate;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        "article:published_date",
        "article:publish_date",
        "article:published",
        "article_date_original",
        "OriginalPublicationDate",
        "cXenseParse:recs:publishtime",
        "cXenseParse:publishtime",
        "og:published_time",
        "og:publish_date",
        "og:pubdate",
        "publication_date",
        "publication-date",
        "publicationDate",
        "published_time",
        "published_at",
        "published_date",
        "published",
        "publish_time",
        "publish-time",
        "publishtime",
        "date_published",
        "pub_date",
        "rbpubdate",
        "bt:pubDate",
        "ha:pubdate",
        "artpubdate",
        "dc.date.published",
        "dcterms.issued",
        "dcterms.available",
        "prism.publicationDate",
        "citation_publication_date",
        "citation_online_date",
        "citation_date",
        "vr:published_time",
        "mediator_published_time",
        "shareaholic:article_published_time",
        "firstpublished",
        "article.created",
        "datecreated",
        "date.created",
        "date",
        "creation_date",
        "created",
        "dateposted",
        "displaydate",
        "display-date",
        "og:release_date",
        "issuedate",
        "pdate",
        "ptime",
        "gentime",
        "_pubtime",
        "weibo: article:create_at",
        "article:create_at"
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
        "last_modified",
        "lastmod",
        "modified",
        "modified_time",
        "date_modified",
        "article:modified",
        "article:modified_date",
        "dc.date.updated",
        "revised",
        "weibo: article:update_at",
        "article:update_at"
    };

    private static final int MOST_IMAGES = 20;

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
        dates(survey, offers);
        image(page, offers);
        kind(page, offers);
    }

    /** Some tags are for one author each and have the surname first. */
    private static void authors(Survey survey, Offers offers) {
        for (String name : AUTHOR) {
            List<Author> authors = new ArrayList<>();
            for (String value : survey.page().metas(name)) {
                if (!value.contains("://")) {
                    authors.addAll(AuthorNames.declared(
                            name.startsWith("citation") ? surnameLast(value) : value, Role.WRITER));
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

    private static void dates(Survey survey, Offers offers) {
        date(survey, PUBLISHED, Field.PUBLISHED, offers);
        date(survey, MODIFIED, Field.MODIFIED, offers);
    }

    /** The first that can be read: some systems print the names of fields that they leave empty. */
    private static void date(Survey survey, String[] names, Field<DatedOffer> field, Offers offers) {
        for (String name : names) {
            for (String content : survey.page().metas(name)) {
                Optional<FoundDate> date =
                        DateReader.read(content, survey.dates().withoutFetch());
                if (date.isPresent()) {
                    offers.offer(field, 0.9, new DatedOffer(date.get(), DateOrigin.META));
                    return;
                }
            }
        }
    }

    private static void image(HtmlPage page, Offers offers) {
        List<String> urls = page.metas("og:image").isEmpty()
                ? page.meta("og:image:url", "twitter:image", "twitter:image:src").stream()
                        .toList()
                : page.metas("og:image");
        List<Image> images = new ArrayList<>();
        for (int i = 0; i < Math.min(urls.size(), MOST_IMAGES); i++) {
            String alternative = i == 0 ? page.meta("og:image:alt").orElse(null) : null;
            Integer width = size(page.metas("og:image:width"), i, urls.size());
            Integer height = size(page.metas("og:image:height"), i, urls.size());
            page.resolve(urls.get(i)).ifPresent(url -> images.add(new Image(url, alternative, null, width, height)));
        }
        offers.offer(Field.IMAGES, 0.6, List.copyOf(images));
    }

    /** Properties of several pictures stand in their order: whose a size is, is only known if each has one. */
    private static @Nullable Integer size(List<String> sizes, int at, int pictures) {
        boolean known = sizes.size() == pictures || (at == 0 && sizes.size() == 1);
        return known ? Pixels.of(sizes.get(at)) : null;
    }

    private static void kind(HtmlPage page, Offers offers) {
        String type = page.meta("og:type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("video")) {
            offers.offer(Field.KIND, 0.6, Kind.VIDEO);
        }
    }
}
