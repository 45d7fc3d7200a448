package dev.courant.crawler.api;

import dev.courant.crawler.frontier.Frontier;
import dev.courant.crawler.url.CanonicalUrls;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /api/v1/urls?url=URL}: takes an article down for good. */
@RestController
public final class Takedown {
    private final Frontier frontier;

    /** Tells {@code frontier}, which has the removal published and the page never fetched again. */
    public Takedown(Frontier frontier) {
        this.frontier = frontier;
    }

    /**
     * Takes an article down: it goes from the index within seconds and does not come back.
     *
     * @param url absolute, http or https; nobody has to know it
     * @return its one spelling
     */
    @DeleteMapping("/api/v1/urls")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public Map<String, String> takeDown(@RequestParam("url") String url) {
        String canonical = CanonicalUrls.of(url)
                .orElseThrow(() -> new BadParameterException("url", "must be an absolute http or https URL: " + url));
        frontier.takeDown(canonical);
        return Map.of("url", canonical);
    }
}
