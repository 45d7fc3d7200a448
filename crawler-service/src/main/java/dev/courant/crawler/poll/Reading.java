package dev.courant.crawler.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one reading of a list brought. */
public sealed interface Reading {
    /**
     * The list could be read.
     *
     * @param entries how many pages it names
     * @param news how many of them no earlier reading had named; all of them if this is the first
     * @param oldest the earliest date of an entry, null if none has one
     * @param newest the latest date of an entry that is not in the future, null if none has one
     * @param hints what its publisher says of when to come again
     */
    record Read(
            int entries,
            int news,
            @Nullable Instant oldest,
            @Nullable Instant newest,
            Hints hints) implements Reading {
        public Read {
            if (news < 0 || news > entries || (oldest == null) != (newest == null)) {
                throw new IllegalArgumentException(news + " of " + entries + " entries, " + oldest + " to " + newest);
            }
        }
    }

    /** The list is as it was: a 304, or the same bytes. */
    record Unchanged(Hints hints) implements Reading {}

    /**
     * There was no list to read.
     *
     * @param retryAfter what the server asked for, null if it did not say
     */
    record Failed(@Nullable Duration retryAfter) implements Reading {}

    /**
     * What a publisher says of when to come again.
     *
     * @param freshFor how long the answer holds, by its HTTP headers ({@link HttpFreshness}); null if they do not say
     * @param refresh how long the list holds, by its own word ({@code ttl}); null if it does not say
     * @param quietHours hours of the day, in UTC, in which it is not to be read ({@code skipHours})
     */
    record Hints(@Nullable Duration freshFor, @Nullable Duration refresh, Set<Integer> quietHours) {
        /** Nothing is said. */
        public static final Hints NONE = new Hints(null, null, Set.of());

        public Hints {
            quietHours = Set.copyOf(quietHours);
        }
    }
}
