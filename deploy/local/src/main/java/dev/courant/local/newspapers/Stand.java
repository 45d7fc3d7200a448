package dev.courant.local.newspapers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lies at one path, and what lies there from the day on that a reader comes back.
 *
 * <p>A reader comes back who names the validator of the first version; then it is replaced for everybody. To go by the
 * count of requests would not do: a crawler that died with the first version in its hands must get that again, or nobody
 * ever saw the change.
 */
final class Stand {
    private final Resource first;
    private final Optional<Resource> later;
    private volatile boolean replaced;

    Stand(Resource first, Optional<Resource> later) {
        this.first = first;
        this.later = later;
    }

    Resource askedWith(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
        if (first.isMeantBy(ifNoneMatch, ifModifiedSince)) {
            replaced = true;
        }
        return replaced ? later.orElse(first) : first;
    }
}
