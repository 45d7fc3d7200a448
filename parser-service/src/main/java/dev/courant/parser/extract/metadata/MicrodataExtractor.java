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
import org.jsoup.nodes.Element;

/** schema.org in the markup around the headline: {@code itemprop}. What stands in {@code meta} elements is found wherever it is. */
final class MicrodataExtractor implements MetadataExtractor {
    @Override
    public String name() {
        return "microdata";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        List<Author> authors = new ArrayList<>();
        for (int at : survey.near().with(Marks.ITEM, _ -> true)) {
            property(survey.outline(), at, authors, offers);
        }
        offers.offer(Field.AUTHORS, 0.75, AuthorNames.distinct(authors));
    }

    private static void property(Outline outline, int at, List<Author> authors, Offers offers) {
        switch (outline.element(at).attr("itemprop").toLowerCase(Locale.ROOT)) {
            case "headline" -> offers.offer(Field.TITLE, 0.7, value(outline, at));
            case "alternativeheadline" -> offers.offer(Field.SUBTITLES, 0.4, List.of(value(outline, at)));
            case "datepublished" -> date(outline, at, Field.PUBLISHED, 0.8, offers);
            case "datemodified" -> date(outline, at, Field.MODIFIED, 0.8, offers);
            case "articlesection" -> offers.offer(Field.SECTION, 0.5, value(outline, at));
            case "author", "creator" -> authors.addAll(author(outline, at));
            default -> {}
        }
    }

    private static List<Author> author(Outline outline, int at) {
        int name = at;
        for (int below = at + 1; below < outline.end(at) && name == at; below++) {
            name = outline.element(below).attr("itemprop").equals("name") ? below : at;
        }
        return AuthorNames.parse(value(outline, name), Role.WRITER);
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
