package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.DateOrigin;
import dev.courant.events.Article.Role;
import dev.courant.parser.extract.date.DateReader;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** schema.org in the markup around the headline: {@code itemprop}. What stands in {@code meta} elements is found wherever it is. */
final class MicrodataExtractor implements MetadataExtractor {
    private static final Set<String> PARTS = Set.of(
            "ImageObject",
            "VideoObject",
            "AudioObject",
            "MediaObject",
            "Comment",
            "UserComments",
            "Review",
            "Quotation",
            "Product",
            "Book",
            "Movie",
            "Answer",
            "Photograph");

    /** In characters: more than names, their jobs and a date is a portrait. */
    private static final int LONGEST = 100;

    @Override
    public String name() {
        return "microdata";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        List<Author> authors = new ArrayList<>();
        for (int at : survey.near().with(Marks.ITEM, _ -> true)) {
            property(survey, at, authors, offers);
        }
        AuthorOffers.offer(survey, offers, 0.75, authors);
    }

    private static void property(Survey survey, int at, List<Author> authors, Offers offers) {
        Outline outline = survey.outline();
        switch (outline.element(at).attr("itemprop").toLowerCase(Locale.ROOT)) {
            case "headline" -> offers.offer(Field.TITLE, 0.7, value(outline, at));
            case "alternativeheadline" -> offers.offer(Field.SUBTITLES, 0.4, List.of(value(outline, at)));
            case "datepublished" -> date(outline, at, Field.PUBLISHED, 0.8, offers);
            case "datemodified" -> date(outline, at, Field.MODIFIED, 0.8, offers);
            case "articlesection" -> offers.offer(Field.SECTION, 0.5, value(outline, at));
            case "author", "creator" -> {
                if (!survey.isAside(at) && !isOfPart(outline, at)) {
                    authors.addAll(author(outline, at));
                }
            }
            case "editor" -> contributor(survey, at, Role.EDITOR, offers);
            case "translator" -> contributor(survey, at, Role.TRANSLATOR, offers);
            default -> {}
        }
    }

    private static void contributor(Survey survey, int at, Role role, Offers offers) {
        if (!survey.isAside(at) && !isOfPart(survey.outline(), at)) {
            List<Author> people = new ArrayList<>();
            author(survey.outline(), at).forEach(author -> people.add(new Author(author.name(), role)));
            offers.offer(Field.CONTRIBUTORS, 0.75, List.copyOf(people));
        }
    }

    /** Whether it is about a picture, a comment or the like that the article holds, and not about the article. */
    private static boolean isOfPart(Outline outline, int at) {
        for (int above = outline.parent(at); above > 0; above = outline.parent(above)) {
            Element element = outline.element(above);
            if (element.hasAttr("itemscope")) {
                String type = element.attr("itemtype");
                return PARTS.contains(type.substring(type.lastIndexOf('/') + 1));
            }
        }
        return false;
    }

    private static List<Author> author(Outline outline, int at) {
        for (int below = at; below < outline.end(at); below++) {
            Element element = outline.element(below);
            if (element.attr("itemprop").equals("name") || (below == at && element.hasAttr("content"))) {
                return AuthorNames.declared(value(outline, below), Role.WRITER);
            }
        }
        return outline.characters(at) > LONGEST || OtherParts.isSaidAt(outline.text(at))
                ? List.of()
                : AuthorNames.parse(new BylineText(outline).of(at), Role.WRITER);
    }

    private static void date(Outline outline, int at, Field<DatedOffer> field, double trust, Offers offers) {
        DateReader.read(value(outline, at))
                .ifPresent(date -> offers.offer(field, trust, new DatedOffer(date, DateOrigin.TIME_ELEMENT)));
    }

    private static String value(Outline outline, int at) {
        Element element = outline.element(at);
        String content = element.attr("content");
        String machine = content.isBlank() ? element.attr("datetime") : content;
        return machine.isBlank() ? outline.text(at) : TextMeasure.fold(machine);
    }
}
