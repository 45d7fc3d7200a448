package dev.courant.parser.identify.gate;

import dev.courant.events.Rejection.Reason;
import java.util.List;
import java.util.Optional;

/** A page that says that there is none, sent as if all were well. It is short, and nobody says when it was published. */
final class ErrorPage implements Rule {
    /** Where its name is nothing else, other stories may be told below. */
    private static final int WITH_SUGGESTIONS = 2_000;

    private static final int LONG = 600;
    private static final int SHORT = 350;

    @Override
    public Optional<Reason> refuse(Evidence evidence) {
        if (evidence.datesItself() || evidence.prose().length() >= WITH_SUGGESTIONS) {
            return Optional.empty();
        }
        int length = evidence.prose().length();
        List<String> names = evidence.names();
        boolean error = Phrases.ERROR.name(names)
                || (length < LONG
                        && (names.stream().anyMatch(Phrases.ERROR::occurIn) || (length < SHORT && says(evidence)))
                        && !evidence.isSigned());
        return error ? Optional.of(Reason.ERROR_PAGE) : Optional.empty();
    }

    private static boolean says(Evidence evidence) {
        return Phrases.ERROR.occurIn(Phrases.folded(evidence.text().text()));
    }
}
