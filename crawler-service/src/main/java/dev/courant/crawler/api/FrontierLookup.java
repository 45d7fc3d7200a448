package dev.courant.crawler.api;

import dev.courant.crawler.frontier.ElsewhereException;
import dev.courant.crawler.frontier.Frontier;
import dev.courant.crawler.url.CanonicalUrls;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code GET /api/v1/frontier?url=URL}: what the frontier knows of a URL. */
@RestController
public final class FrontierLookup {
    private final Frontier frontier;
    private final Clock clock;

    /** Answers for {@code frontier}. */
    public FrontierLookup(Frontier frontier, Clock clock) {
        this.frontier = frontier;
        this.clock = clock;
    }

    /**
     * What is known of a URL, whatever spelling of it is asked about.
     *
     * @param url absolute, http or https
     */
    @GetMapping("/api/v1/frontier")
    public ResponseEntity<UrlAnswer> find(@RequestParam("url") String url) {
        String canonical = CanonicalUrls.of(url)
                .orElseThrow(() -> new BadParameterException("url", "must be an absolute http or https URL: " + url));
        try {
            return ResponseEntity.ok(frontier.find(canonical)
                    .map(known -> UrlAnswer.of(url, canonical, known, clock.instant()))
                    .orElseGet(() -> UrlAnswer.unknown(url, canonical)));
        } catch (ElsewhereException e) {
            return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                    .location(UriComponentsBuilder.newInstance()
                            .scheme("http")
                            .host(e.host())
                            .port(e.port())
                            .path("/api/v1/frontier")
                            .queryParam("url", "{url}")
                            .build(url))
                    .build();
        }
    }
}
