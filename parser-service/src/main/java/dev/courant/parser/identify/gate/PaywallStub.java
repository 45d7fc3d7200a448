package dev.courant.parser.identify.gate;

import dev.courant.events.Article.Block;
import dev.courant.events.Rejection.Reason;
import dev.courant.parser.extract.html.Occurrence;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.metadata.Field;
import java.util.List;
import java.util.Optional;

/** The first lines of an article, and behind them an offer to sell the rest. */
final class PaywallStub implements Rule {
    /** An article that is all there has more, in Latin letters' worth; the opening that is given away has less. */
    private static final int OPENING = 650;

    private static final int UNDOUBTED = 500;

    /** The offer stands so close behind the opening, in characters; what is further off is the site's own advertisement. */
    private static final int BEHIND = 400;

    private static final int TAIL = 24;
    private static final Occurrence WALL = Occurrence.of(
            "(?i)(?:^|[^a-z])(?:pay-?wall|reg-?wall|subscri(?:ber|ption)s?-(?:only|wall|gate|prompt|offer|required)|metered|content-gate|article-gate|premium-(?:gate|wall|offer))");

    @Override
    public Optional<Reason> refuse(Evidence evidence) {
        Optional<Boolean> free = evidence.offers().best(Field.FREE);
        if (free.orElse(false)
                || evidence.isPlainlyOneStory()
                || evidence.prose().length() >= OPENING) {
            return Optional.empty();
        }
        int length = evidence.prose().length();
        boolean stub = (length < UNDOUBTED && free.isPresent()) || offersMore(evidence);
        return stub ? Optional.of(Reason.PAYWALL_STUB) : Optional.empty();
    }

    private static boolean offersMore(Evidence evidence) {
        String all = evidence.outline().runs().all();
        int end = endOfText(all, evidence.text().blocks());
        String text = evidence.text().text() + '\n' + all.substring(end, Math.min(all.length(), end + BEHIND));
        return Phrases.PAYWALL.occurIn(Phrases.folded(text)) || hasWall(evidence.outline(), end - BEHIND, end + BEHIND);
    }

    /** Where the last of the blocks ends in the text of the page; its start if that cannot be told. */
    private static int endOfText(String all, List<Block> blocks) {
        if (blocks.isEmpty()) {
            return 0;
        }
        String last = blocks.getLast().text();
        String tail = last.substring(Math.max(0, last.length() - TAIL));
        int found = all.lastIndexOf(tail);
        return found < 0 ? 0 : found + tail.length();
    }

    private static boolean hasWall(Outline outline, int from, int to) {
        for (int at = 0; at < outline.size(); at++) {
            if (outline.textStart(at) >= from && outline.textStart(at) <= to && outline.length(at) > 0) {
                String names = outline.attribute(at, "class") + ' ' + outline.attribute(at, "id");
                if (names.length() > 1 && WALL.isIn(names)) {
                    return true;
                }
            }
        }
        return false;
    }
}
