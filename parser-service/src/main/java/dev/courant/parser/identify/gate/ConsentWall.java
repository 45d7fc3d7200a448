package dev.courant.parser.identify.gate;

import dev.courant.events.Rejection.Reason;
import java.util.Optional;

/** A page that is all about cookies and consent: what it was asked for stands behind it. */
final class ConsentWall implements Rule {
    private static final int LONG = 3_000;
    private static final int LITTLE = 120;
    private static final int MENTIONS = 3;

    /** A text that speaks of something else mentions them less often than once in so many letters. */
    private static final int SPACING = 160;

    private static final int START = 2_000;

    @Override
    public Optional<Reason> refuse(Evidence evidence) {
        if (evidence.datesItself() || evidence.prose().length() >= LONG) {
            return Optional.empty();
        }
        boolean wall = evidence.text().length() < LITTLE ? isWall(start(evidence.allText())) : isMainText(evidence);
        return wall ? Optional.of(Reason.CONSENT_WALL) : Optional.empty();
    }

    private static boolean isMainText(Evidence evidence) {
        int mentions = Phrases.CONSENT.countIn(Phrases.folded(evidence.text().text()));
        return mentions >= MENTIONS && mentions * SPACING >= evidence.text().length();
    }

    private static boolean isWall(String start) {
        return Phrases.CONSENT.countIn(start) >= MENTIONS;
    }

    private static String start(String text) {
        return text.substring(0, Math.min(START, text.length()));
    }
}
