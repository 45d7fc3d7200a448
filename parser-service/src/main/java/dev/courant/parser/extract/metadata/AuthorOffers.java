package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import java.util.ArrayList;
import java.util.List;

/** Content systems name the site where they know no author: that is believed only where nobody else is named. */
final class AuthorOffers {
    private static final double SITE = 0.2;

    private AuthorOffers() {}

    /** Offers authors, less those that are the site itself. */
    static void offer(Survey survey, Offers offers, double trust, List<Author> authors) {
        List<Author> people = new ArrayList<>();
        for (Author author : AuthorNames.distinct(authors)) {
            if (!survey.siteNames().isOwn(author.name())) {
                people.add(author);
            }
        }
        if (people.isEmpty()) {
            offers.offer(Field.AUTHORS, SITE, AuthorNames.distinct(authors));
        } else {
            offers.offer(Field.AUTHORS, trust, List.copyOf(people));
        }
    }
}
