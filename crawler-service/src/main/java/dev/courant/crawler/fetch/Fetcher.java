package dev.courant.crawler.fetch;

/** Sends one GET request; follows nothing, retries nothing. */
@FunctionalInterface
public interface Fetcher {
    /**
     * Asks for a URL and reads the answer.
     *
     * @param url as {@link dev.courant.crawler.url.CanonicalUrls} spells it
     * @param accept the {@code Accept} header
     */
    FetchResult fetch(String url, String accept, FetchResult.Limits limits);
}
