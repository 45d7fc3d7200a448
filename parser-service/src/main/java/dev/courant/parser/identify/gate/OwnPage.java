package dev.courant.parser.identify.gate;

import dev.courant.events.Rejection.Reason;
import dev.courant.parser.extract.html.Outline;
import java.util.List;
import java.util.Optional;

/** A page about the site itself, or one to log in: contact, imprint, terms. */
final class OwnPage implements Rule {
    private static final int SHORT = 600;

    @Override
    public Optional<Reason> refuse(Evidence evidence) {
        if (evidence.datesItself()) {
            return Optional.empty();
        }
        List<String> names = evidence.names();
        boolean own = evidence.address().isOwn()
                || Phrases.OWN.name(names)
                || Phrases.LOGIN.name(names)
                || (evidence.prose().length() < SHORT && asksForPassword(evidence.outline()) && !evidence.isSigned());
        return own && !evidence.saysArticle() ? Optional.of(Reason.SERVICE_PAGE) : Optional.empty();
    }

    private static boolean asksForPassword(Outline outline) {
        for (int input : outline.withTag("input")) {
            if (outline.element(input).attr("type").equalsIgnoreCase("password")) {
                return true;
            }
        }
        return false;
    }
}
