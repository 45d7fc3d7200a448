package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.DateOrigin;
import dev.courant.events.Article.Role;
import dev.courant.parser.extract.date.DateReader;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** schema.org in the markup itself: {@code itemprop}, {@code rel=author} and the hCard's names of classes. */
final class MicrodataExtractor implements MetadataExtractor {
    @Override
    public String name() {
        return "microdata";
    }

    @Override
    public void extract(HtmlPage page, Offers offers) {
        List<Author> authors = new ArrayList<>();
        for (Element element : page.document().select("[itemprop]")) {
            String property = element.attr("itemprop").toLowerCase(Locale.ROOT);
            switch (property) {
                case "headline" -> offers.offer(Field.TITLE, 0.7, TextMeasure.fold(value(element)));
                case "alternativeheadline" ->
                    offers.offer(Field.SUBTITLES, 0.4, List.of(TextMeasure.fold(value(element))));
                case "datepublished" -> date(element, Field.PUBLISHED, 0.8, offers);
                case "datemodified" -> date(element, Field.MODIFIED, 0.8, offers);
                case "articlesection" -> offers.offer(Field.SECTION, 0.5, TextMeasure.fold(value(element)));
                case "author", "creator" -> authors.addAll(author(element));
                default -> {}
            }
        }
        offers.offer(Field.AUTHORS, 0.75, AuthorNames.distinct(authors));
        offers.offer(Field.AUTHORS, 0.5, byRel(page));
    }

    private static List<Author> author(Element element) {
        Element name = element.selectFirst("[itemprop=name]");
        return AuthorNames.parse(value(name == null ? element : name), Role.WRITER);
    }

    private static List<Author> byRel(HtmlPage page) {
        return AuthorNames.distinct(page.document().select("a[rel~=author]").stream()
                .flatMap(link -> AuthorNames.parse(link.text(), Role.WRITER).stream())
                .toList());
    }

    private static void date(Element element, Field<DatedOffer> field, double trust, Offers offers) {
        DateReader.read(value(element))
                .ifPresent(date -> offers.offer(field, trust, new DatedOffer(date, DateOrigin.TIME_ELEMENT)));
    }

    private static String value(Element element) {
        for (String attribute : List.of("content", "datetime")) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        return element.text();
    }
}
