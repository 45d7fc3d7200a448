package dev.courant.parser.identify.gate;

import dev.courant.events.Rejection.Reason;
import java.util.Optional;

/** Knows one kind of page that is no article. */
@FunctionalInterface
interface Rule {
    /** Why this is no article; empty if it is not of this rule's kind. */
    Optional<Reason> refuse(Evidence evidence);
}
