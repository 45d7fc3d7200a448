package dev.courant.parser.identify.gate;

import dev.courant.events.Rejection.Reason;
import java.util.Optional;

/** A page of ways to other pages: a front, section, tag, author or search page, or an index of videos. */
final class Listing implements Rule {
    private static final double MOSTLY_TEASERS = 0.5;
    private static final double NEARLY_ALL = 0.8;
    private static final double MOSTLY_LINKS = 0.6;
    private static final int SHORT = 600;

    /** A section's introduction is shorter. */
    private static final int INTRODUCTION = 400;

    private static final int LONG = 900;
    private static final int SERIES = 3;
    private static final int TIMES = 3;

    @Override
    public Optional<Reason> refuse(Evidence evidence) {
        boolean listing = isMadeOfTeasers(evidence)
                || (!evidence.saysArticle()
                        && (isIntroduction(evidence) || isNamedSo(evidence) || isFullOfLinks(evidence)));
        if (!listing) {
            return Optional.empty();
        }
        return Optional.of(evidence.teasers().mostlyPlayed() ? Reason.MEDIA_INDEX : Reason.LISTING);
    }

    /**
     * Its main text is; a text beside them must be long, or short where the page claims to be an article. An article may be a
     * list of short items, each headed by a link, but is then not mostly links.
     */
    private static boolean isMadeOfTeasers(Evidence evidence) {
        boolean linked = evidence.text().linkDensity() > MOSTLY_TEASERS;
        if (!linked && evidence.claimsOneStory()) {
            return false;
        }
        Prose prose = evidence.prose();
        boolean nearlyAll = prose.teasedShare() >= NEARLY_ALL;
        if (!nearlyAll && (prose.teasedShare() < MOSTLY_TEASERS || prose.length() >= LONG)) {
            return false;
        }
        boolean claims = evidence.saysArticle() || evidence.address().namesOneStory();
        return !claims || (nearlyAll && prose.length() < SHORT / 2 && (linked || !evidence.claimsOneStory()));
    }

    /** A short text that nobody signed only introduces so many teasers. */
    private static boolean isIntroduction(Evidence evidence) {
        return evidence.prose().length() < INTRODUCTION
                && !isVouchedFor(evidence)
                && evidence.teasers().length() > TIMES * evidence.prose().length();
    }

    private static boolean isNamedSo(Evidence evidence) {
        boolean named =
                evidence.address().isFront() || evidence.address().isList() || Phrases.LIST.open(evidence.names());
        return named
                && evidence.teasers().count() >= SERIES
                && evidence.teasers().length() > evidence.prose().length();
    }

    private static boolean isFullOfLinks(Evidence evidence) {
        return evidence.text().linkDensity() > MOSTLY_LINKS
                || (evidence.text().pageLinkDensity() > MOSTLY_LINKS
                        && evidence.prose().length() < INTRODUCTION
                        && !isVouchedFor(evidence));
    }

    private static boolean isVouchedFor(Evidence evidence) {
        return evidence.isSigned() || evidence.isAnnounced();
    }
}
