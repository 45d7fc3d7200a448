package dev.courant.parser.identify.gate;

import dev.courant.events.Rejection.Reason;
import java.util.Optional;

/** Too little is told: a table, a form, a line. What nobody signed or dated must say more to pass for an article. */
final class Brevity implements Rule {
    /** In Latin letters' worth; a short news item has more. */
    private static final int LEAST = 120;

    /** Of a page that shows a video or pictures, and leaves no doubt that it is a piece of its own. */
    private static final int LINE = 20;

    private static final int LEAST_UNSIGNED = 250;
    private static final int LEAST_BESIDE_FIGURES = 600;
    private static final double MOSTLY_FIGURES = 0.35;
    private static final double MOSTLY_LINKS = 0.6;

    @Override
    public Optional<Reason> refuse(Evidence evidence) {
        if (!isShort(evidence)) {
            return Optional.empty();
        }
        return Optional.of(evidence.text().pageLinkDensity() > MOSTLY_LINKS ? Reason.LISTING : Reason.TOO_SHORT);
    }

    private static boolean isShort(Evidence evidence) {
        if (evidence.claimsOneStory()) {
            return evidence.text().length() < LINE;
        }
        int prose = evidence.prose().length();
        if (prose < LEAST) {
            return true;
        }
        if (evidence.saysArticle()) {
            return false;
        }
        return (prose < LEAST_UNSIGNED && !evidence.isSigned() && !evidence.isAnnounced())
                || (prose < LEAST_BESIDE_FIGURES
                        && prose < MOSTLY_FIGURES * evidence.prose().total());
    }
}
