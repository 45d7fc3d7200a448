package dev.courant.crawler.fetch;

/** Sends one GET request; follows nothing, retries nothing. */
@FunctionalInterface
public interface Fetcher {
    /**
     * Asks for a URL and reads the answer.
     *
     * @param url as {@link dev.courant.crawler.url.CanonicalUrls} spells it
     * @param accept the {@code Accept} header
     * @param known what is known of the content already: if the server says that it is still that, the answer is a 304
     */
    FetchResult fetch(String url, String accept, Validators known, FetchResult.Limits limits);

    /** Asks for a URL of which nothing is known. */
    default FetchResult fetch(String url, String accept, FetchResult.Limits limits) {
        return fetch(url, accept, Validators.NONE, limits);
    }
}
