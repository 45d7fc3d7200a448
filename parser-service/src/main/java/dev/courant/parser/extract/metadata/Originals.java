package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.DateOrigin;
import dev.courant.events.Article.Precision;
import dev.courant.parser.extract.date.FoundDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Which date is the first publication's. A piece that its site has moved or touched up is stamped anew in one place or another,
 * and dates go wrong by being too late: an earlier day is believed where it stands that a later one is a new stamp.
 */
final class Originals {
    /** Offers that are trusted so far stand in metadata. */
    private static final double SAID = 0.75;

    private static final double SHOWN = 0.45;

    /** What readers are shown may be a neighbour's, but who has one that is much older? */
    private static final int MUCH_OLDER = 7;

    private final List<Offer<DatedOffer>> offers;

    private Originals(List<Offer<DatedOffer>> offers) {
        this.offers = offers;
    }

    /**
     * The most trusted of these offers, or an earlier one that it is a later stamp of.
     *
     * @param offers the most trusted first; at least one
     */
    static Offer<DatedOffer> choose(List<Offer<DatedOffer>> offers) {
        Offer<DatedOffer> best = offers.getFirst();
        return best.trust() < SAID || offers.size() == 1 ? best : new Originals(offers).earlierThan(best);
    }

    static LocalDate day(Offer<DatedOffer> offer) {
        return offer.value().date().local().toLocalDate();
    }

    private Offer<DatedOffer> earlierThan(Offer<DatedOffer> best) {
        for (Offer<DatedOffer> offer : offers) {
            if (offer.trust() >= SHOWN && day(offer).isBefore(day(best)) && isOriginal(offer, best)) {
                return offer;
            }
        }
        return best;
    }

    private boolean isOriginal(Offer<DatedOffer> earlier, Offer<DatedOffer> best) {
        if (!isShown(earlier.value())) {
            return false;
        }
        boolean muchOlder = !day(earlier).isAfter(day(best).minusDays(MUCH_OLDER)) && isFirstShown(earlier);
        return muchOlder
                || (isInAddress(day(earlier)) && !isOtherZone(best.value().date()));
    }

    /** Only the most trusted of those that are shown can outdo metadata. */
    private boolean isFirstShown(Offer<DatedOffer> shown) {
        for (Offer<DatedOffer> offer : offers) {
            if (offer.trust() < SAID && isShown(offer.value())) {
                return day(offer).equals(day(shown));
            }
        }
        return false;
    }

    private boolean isInAddress(LocalDate day) {
        for (Offer<DatedOffer> offer : offers) {
            if (offer.value().origin() == DateOrigin.URL) {
                return day(offer).equals(day);
            }
        }
        return false;
    }

    /** Whether an instant in UTC can be of the day before, somewhere in the west. */
    private static boolean isOtherZone(FoundDate date) {
        return date.precision() != Precision.DAY
                && date.offset() != null
                && (!date.offset().equals(ZoneOffset.UTC) || date.local().getHour() < 12);
    }

    /** Whether readers see it, on the page or in its address. */
    private static boolean isShown(DatedOffer offer) {
        return offer.origin() == DateOrigin.VISIBLE_TEXT
                || offer.origin() == DateOrigin.TIME_ELEMENT
                || offer.origin() == DateOrigin.URL;
    }
}
