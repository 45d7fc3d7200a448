package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.DateOrigin;
import dev.courant.events.Article.Image;
import dev.courant.events.Article.Kind;
import dev.courant.events.Article.Role;
import dev.courant.parser.extract.date.DateReader;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.LinkedData;
import dev.courant.parser.extract.html.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** schema.org in JSON-LD: what publishers tell search engines. */
final class JsonLdExtractor implements MetadataExtractor {
    private static final Occurrence PHOTOGRAPHER = Occurrence.of(
            "(?iu)photograph|fotograf|fotógraf|valokuvaaja|фотограф|φωτογράφος|fotoğraf|摄影|攝影|カメラマン|사진기자");

    @Override
    public String name() {
        return "json-ld";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        LinkedData data = survey.linkedData();
        data.article().ifPresent(article -> describe(article, survey, offers));
        data.firstOfType("WebPage").ifPresent(web -> {
            date(Field.PUBLISHED, 0.7, web, "datePublished", survey, offers);
            date(Field.MODIFIED, 0.7, web, "dateModified", survey, offers);
        });
        data.firstOfType("LiveBlogPosting")
                .filter(blog -> blog.has("liveBlogUpdate") || blog.has("coverageStartTime"))
                .ifPresent(_ -> offers.offer(Field.KIND, 0.75, Kind.LIVE_BLOG));
        if (data.article().isEmpty()) {
            data.firstOfType("Gallery").ifPresent(_ -> offers.offer(Field.KIND, 0.7, Kind.GALLERY));
            data.firstOfType("VideoObject").ifPresent(_ -> offers.offer(Field.KIND, 0.45, Kind.VIDEO));
        }
        data.firstOfType("WebSite")
                .ifPresent(site -> offers.offer(Field.SITE_NAME, 0.7, LinkedData.text(site, "name")));
    }

    private static void describe(JsonNode article, Survey survey, Offers offers) {
        LinkedData data = survey.linkedData();
        offers.offer(Field.TITLE, 0.9, LinkedData.text(article, "headline"));
        offers.offer(Field.TITLE, 0.5, LinkedData.text(article, "name"));
        offers.offer(
                Field.SUBTITLES,
                0.5,
                LinkedData.text(article, "alternativeHeadline").map(List::of));
        offers.offer(Field.SUMMARY, 0.8, LinkedData.text(article, "description"));
        offers.offer(Field.SECTION, 0.8, LinkedData.text(article, "articleSection"));
        offers.offer(Field.LANGUAGE, 0.6, LinkedData.text(article, "inLanguage"));
        offers.offer(Field.ARTICLE_BODY, 0.5, LinkedData.text(article, "articleBody"));
        offers.offer(Field.KEYWORDS, 0.8, keywords(article.get("keywords")));
        AuthorOffers.offer(survey, offers, 0.9, people(article, data));
        offers.offer(Field.IMAGES, 0.5, images(article.get("image"), data, survey.page()));
        date(Field.PUBLISHED, 0.95, article, "datePublished", survey, offers);
        date(Field.PUBLISHED, 0.6, article, "dateCreated", survey, offers);
        date(Field.MODIFIED, 0.95, article, "dateModified", survey, offers);
        offers.offer(Field.SITE_NAME, 0.8, LinkedData.text(data.dereferenced(article.path("publisher")), "name"));
        offers.offer(Field.KIND, 0.8, kind(article));
        offers.offer(Field.KIND, 0.54, filedUnder(article));
    }

    private static void date(
            Field<DatedOffer> field, double trust, JsonNode object, String name, Survey survey, Offers offers) {
        LinkedData.text(object, name)
                .flatMap(text -> DateReader.read(text, survey.dates().withoutFetch()))
                .ifPresent(date -> offers.offer(field, trust, new DatedOffer(date, DateOrigin.JSON_LD)));
    }

    private static List<Author> people(JsonNode article, LinkedData data) {
        List<Author> authors = new ArrayList<>();
        for (JsonNode person : LinkedData.list(article.get("author"))) {
            JsonNode known = inRole(data.dereferenced(person), data);
            Optional<String> name = known.isObject() ? personName(known) : LinkedData.text(known);
            name.ifPresent(text -> authors.addAll(AuthorNames.declared(text, role(person, known))));
        }
        return AuthorNames.distinct(authors);
    }

    /** The person that schema.org's Role stands between. */
    private static JsonNode inRole(JsonNode person, LinkedData data) {
        JsonNode inner = person.isObject() && person.get("author") != null ? person.path("author") : person;
        return data.dereferenced(inner);
    }

    private static Role role(JsonNode role, JsonNode person) {
        if (LinkedData.hasType(person, "Organization")) {
            return Role.AGENCY;
        }
        String job = LinkedData.text(role, "roleName")
                .or(() -> LinkedData.text(person, "jobTitle"))
                .orElse("");
        return PHOTOGRAPHER.isIn(job) ? Role.PHOTOGRAPHER : Role.WRITER;
    }

    private static Optional<String> personName(JsonNode person) {
        JsonNode name = person.get("name");
        if (name != null && name.isArray()) {
            return Optional.of(
                    String.join(", ", name.valueStream().map(JsonNode::asString).toList()));
        }
        return LinkedData.text(name);
    }

    private static List<String> keywords(JsonNode value) {
        return LinkedData.list(value).stream()
                .flatMap(keyword -> LinkedData.text(keyword).stream())
                .flatMap(text -> Keywords.split(text).stream())
                .distinct()
                .toList();
    }

    private static List<Image> images(JsonNode value, LinkedData data, HtmlPage page) {
        List<Image> images = new ArrayList<>();
        for (JsonNode image : LinkedData.list(value)) {
            JsonNode known = data.dereferenced(image);
            Optional<String> url = known.isObject()
                    ? LinkedData.text(known, "url").or(() -> LinkedData.text(known, "contentUrl"))
                    : LinkedData.text(known);
            url.flatMap(page::resolve)
                    .ifPresent(absolute -> images.add(new Image(
                            absolute,
                            LinkedData.text(known, "caption").orElse(null),
                            credit(known, data).orElse(null),
                            size(known, "width"),
                            size(known, "height"))));
        }
        return images;
    }

    private static Optional<String> credit(JsonNode image, LinkedData data) {
        return LinkedData.text(image, "creditText")
                .or(() -> maker(image.get("creator"), data))
                .or(() -> maker(image.get("author"), data))
                .or(() -> maker(image.get("copyrightHolder"), data))
                .or(() -> LinkedData.text(image, "copyrightNotice"));
    }

    private static Optional<String> maker(@Nullable JsonNode maker, LinkedData data) {
        JsonNode first = maker != null && maker.isArray() ? maker.path(0) : maker;
        if (first == null) {
            return Optional.empty();
        }
        JsonNode known = data.dereferenced(first);
        return known.isObject() ? LinkedData.text(known, "name") : LinkedData.text(known);
    }

    private static @Nullable Integer size(JsonNode image, String name) {
        JsonNode size = image.get(name);
        JsonNode value = size != null && size.isObject() ? size.get("value") : size;
        return LinkedData.text(value).map(Pixels::of).orElse(null);
    }

    private static Optional<Kind> kind(JsonNode article) {
        return LinkedData.list(article.get("@type")).stream()
                .map(type -> SchemaTypes.kind(type.asString("")))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** One of several categories tells what sort of text it is, not whether there is one. */
    private static Optional<Kind> filedUnder(JsonNode article) {
        return Stream.of("genre", "articleSection")
                .flatMap(field -> LinkedData.list(article.get(field)).stream())
                .map(name -> KindWords.of(name.asString("")))
                .filter(kind -> kind == Kind.OPINION || kind == Kind.LIVE_BLOG)
                .findFirst();
    }
}
