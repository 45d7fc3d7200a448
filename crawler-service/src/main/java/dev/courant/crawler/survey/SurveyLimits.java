package dev.courant.crawler.survey;

import java.time.Duration;

/**
 * How much a survey may cost the site and the user who waits for it.
 *
 * @param requests the most requests, robots.txt and redirects included
 * @param time after which no further request is made
 * @param delay between the end of one request and the start of the next to the same host; robots.txt may ask for more
 * @param fresh how old an entry may be to count as fresh
 */
public record SurveyLimits(int requests, Duration time, Duration delay, Duration fresh) {
    /** At most a minute and a half, which is what somebody at a terminal waits for. */
    public static final SurveyLimits DEFAULT =
            new SurveyLimits(50, Duration.ofSeconds(90), Duration.ofSeconds(1), Duration.ofDays(7));

    public SurveyLimits {
        if (requests < 2 || time.isNegative() || delay.isNegative() || !fresh.isPositive()) {
            throw new IllegalArgumentException("A survey needs two requests and positive times");
        }
    }

    /** The same, with at least this delay. */
    SurveyLimits noFasterThan(Duration other) {
        return new SurveyLimits(requests, time, delay.compareTo(other) < 0 ? other : delay, fresh);
    }
}
