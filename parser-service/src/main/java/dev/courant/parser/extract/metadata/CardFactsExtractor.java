package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Role;
import dev.courant.parser.extract.html.HtmlPage;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The facts on a Twitter card, which come in pairs: {@code twitter:label1} says what {@code twitter:data1} is. Blog software
 * writes the author there, in the language of the site.
 */
final class CardFactsExtractor implements MetadataExtractor {
    private static final Pattern WRITTEN_BY = Pattern.compile(
            "(?iu)\\bby\\b|author|autor|verfasst|geschrieben|écrit|escrito|scritto|geschreven|skrevet|skriven|автор|написано|作者|撰文");

    @Override
    public String name() {
        return "card facts";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        HtmlPage page = survey.page();
        for (String number : List.of("1", "2")) {
            page.meta("twitter:label" + number)
                    .filter(label -> WRITTEN_BY.matcher(label).find())
                    .flatMap(_ -> page.meta("twitter:data" + number))
                    .ifPresent(
                            name -> AuthorOffers.offer(survey, offers, 0.65, AuthorNames.declared(name, Role.WRITER)));
        }
    }
}
