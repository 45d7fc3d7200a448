package dev.courant.crawler.poll;

import java.time.Duration;

/**
 * Between which intervals lists are read.
 *
 * @param first until the second reading of a list whose first one gave no dates
 * @param shortest however much a list brings
 * @param longest however little a list brings
 */
public record PollLimits(Duration first, Duration shortest, Duration longest) {
    /** A list is read every ten minutes at first, then from every minute to once a day. */
    public static final PollLimits DEFAULT =
            new PollLimits(Duration.ofMinutes(10), Duration.ofMinutes(1), Duration.ofDays(1));

    public PollLimits {
        boolean isOrdered = shortest.isPositive() && first.compareTo(shortest) >= 0 && longest.compareTo(first) >= 0;
        if (!isOrdered) {
            throw new IllegalArgumentException("Poll intervals must be 0 < shortest <= first <= longest: " + shortest
                    + ", " + first + ", " + longest);
        }
    }
}
