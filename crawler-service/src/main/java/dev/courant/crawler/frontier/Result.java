package dev.courant.crawler.frontier;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a lease. */
public sealed interface Result {
    /** That was all; a recurring list comes up again at its time, and so does a page that was published before. */
    record Ended(Outcome outcome) implements Result {}

    /** Events of it are acknowledged, the newest being this. */
    record Published(PublishedVersion version) implements Result {}

    /**
     * It is as it was when it was published last.
     *
     * @param version that event, under the validators that the server sent now
     */
    record Unchanged(PublishedVersion version) implements Result {}

    /**
     * A list was read, or is as it was when it was read last.
     *
     * @param version what it is now
     */
    record Listed(PublishedVersion version) implements Result {}

    /** The answer was a redirect. */
    record Redirected(String url) implements Result {}

    /** The page says, believably, that its address is another one. */
    record AliasOf(String canonicalUrl) implements Result {}

    /**
     * It failed in a way that may pass.
     *
     * @param outcome what it ends as if it does not
     * @param retryAfter what the server asked for, null if it did not say
     * @param wholeHost whether the host's other URLs are to wait too
     */
    record Failed(Outcome outcome, @Nullable Duration retryAfter, boolean wholeHost) implements Result {}

    /**
     * No connection came about: all URLs of its site (scheme, name and port) are to wait. That says nothing of the URL, which is
     * not given up for it until the site has been away for days.
     *
     * @param outcome why, and what it ends as if it stays so
     */
    record Unreachable(Outcome outcome) implements Result {}

    /** Not fetched, because its source rests: it is tried again later, and nothing has failed. */
    record Later(Duration pause) implements Result {}

    /** Not fetched, because the host's rules are still to be learnt elsewhere: the host waits, and nothing has failed. */
    record Deferred(Duration pause) implements Result {}

    /** Not fetched: the window was missed, or the slot was spent on robots.txt. It goes to the head of its host's queue. */
    record HandedBack() implements Result {}
}
