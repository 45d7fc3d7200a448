package dev.courant.local.up;

import dev.courant.crawler.fetch.UserAgent;
import org.jspecify.annotations.Nullable;

/** Who the crawler says it is: without somebody to complain to it crawls nothing but this machine. */
final class CrawlerIdentity {
    /** What the crawler reads it from. */
    static final String VARIABLE = "COURANT_CRAWLER_USER_AGENT";

    private CrawlerIdentity() {}

    /**
     * The user agent with this contact.
     *
     * @param contact a mail address, or the http(s) URL of a page that says who crawls and why
     * @throws IllegalArgumentException if it is neither
     */
    static UserAgent of(String contact) {
        UserAgent agent = new UserAgent("Courant/" + version() + " (+" + contact + ")");
        if (!agent.hasContact()) {
            throw new IllegalArgumentException("is neither a mail address nor an http(s) URL: " + contact);
        }
        return agent;
    }

    private static String version() {
        @Nullable String version = CrawlerIdentity.class.getPackage().getImplementationVersion();
        return version == null ? "0.1" : version;
    }
}
