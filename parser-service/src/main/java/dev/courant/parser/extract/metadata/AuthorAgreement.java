package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.parser.extract.html.Letters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a page tells machines and what it shows its readers come from different hands: names in both are hardly ever wrong. */
final class AuthorAgreement {
    private static final Set<String> TOLD = Set.of("json-ld", "meta", "card facts", "feed");
    private static final double AGREED = 0.06;

    private AuthorAgreement() {}

    /** Raises the trust in offers that one of the other kind agrees with. */
    static void weigh(Offers offers) {
        List<Offer<List<Author>>> all = offers.all(Field.AUTHORS);
        if (all.size() > 1) {
            offers.reweigh(Field.AUTHORS, offer -> isAgreed(offer, all) ? offer.trust() + AGREED : offer.trust());
        }
    }

    private static boolean isAgreed(Offer<List<Author>> offer, List<Offer<List<Author>>> all) {
        boolean told = TOLD.contains(offer.extractor());
        Set<String> names = names(offer);
        return all.stream()
                .anyMatch(other ->
                        TOLD.contains(other.extractor()) != told && names(other).equals(names));
    }

    private static Set<String> names(Offer<List<Author>> offer) {
        Set<String> names = new TreeSet<>();
        offer.value().forEach(author -> names.add(Letters.of(author.name())));
        return names;
    }
}
