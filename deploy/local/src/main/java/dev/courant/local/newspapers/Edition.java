package dev.courant.local.newspapers;

import dev.courant.events.Source;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A newspaper at its address.
 *
 * @param base {@code http://127.0.0.1:port}
 */
record Edition(Site site, String base) {
    private static final Duration DELAY = Duration.ofMillis(100);

    Source source() {
        return new Source(
                site.id(),
                site.setting("name"),
                base + "/",
                site.setting("country"),
                site.setting("language"),
                Source.zone(site.setting("zone")),
                urls("feeds"),
                urls("sitemaps"),
                urls("sections"),
                DELAY);
    }

    List<ExpectedArticle> expected() {
        return of(Manuscript.Kind.ARTICLE)
                .map(article -> ExpectedArticle.at(
                        url(article), headline(article), article.published().orElseThrow()))
                .toList();
    }

    List<String> urlsOf(Manuscript.Kind kind) {
        return of(kind).map(this::url).toList();
    }

    List<String> revised() {
        return site.revisions().keySet().stream().map(base::concat).toList();
    }

    List<String> filesWith(String text) {
        return site.files().entrySet().stream()
                .filter(file -> file.getValue().contains(text))
                .map(file -> base + file.getKey())
                .toList();
    }

    List<SampleQuery> queries() {
        return site.manuscripts().stream()
                .flatMap(article ->
                        article.header("found-by").stream().map(query -> new SampleQuery(query, headline(article))))
                .toList();
    }

    /** As articles have it in the end: Japanese headlines part their halves by an ideographic space. */
    private String headline(Manuscript article) {
        return site.latest(article).title().replace('\u3000', ' ');
    }

    String url(Manuscript manuscript) {
        return base + manuscript.path();
    }

    private Stream<Manuscript> of(Manuscript.Kind kind) {
        return site.manuscripts().stream().filter(manuscript -> manuscript.kind() == kind);
    }

    private List<String> urls(String setting) {
        return Arrays.stream(site.setting(setting).split(",\\s*", -1))
                .filter(path -> !path.isEmpty())
                .map(base::concat)
                .toList();
    }
}
