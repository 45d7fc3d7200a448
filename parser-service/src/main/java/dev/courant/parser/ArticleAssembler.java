package dev.courant.parser;

import static java.util.Objects.requireNonNull;

import dev.courant.events.Article;
import dev.courant.events.Article.Publisher;
import dev.courant.events.ArticleBuilder;
import dev.courant.events.Page;
import dev.courant.events.Source;
import dev.courant.parser.extract.Extraction;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.metadata.Field;
import dev.courant.parser.extract.metadata.Offers;
import dev.courant.parser.extract.text.MainText;
import dev.courant.parser.extract.text.NextPage;
import dev.courant.parser.identify.Fingerprint;
import dev.courant.parser.identify.WordCounter;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the event together once it is clear that the page is an article. */
final class ArticleAssembler {
    private static final int MAX_LINKS = 500;
    private static final int MAX_KEYWORDS = 500;

    /** Of a keyword or a subtitle, in characters. */
    private static final int LONGEST = 2_000;

    private static final int SURE_TEXT = 1_500;

    private final Page page;
    private final @Nullable Source source;
    private final HtmlPage view;
    private final Offers offers;
    private final MainText text;
    private final PageContent content;
    private final String title;

    ArticleAssembler(Page page, @Nullable Source source, HtmlPage view, Extraction extraction, PageContent content) {
        this.page = page;
        this.source = source;
        this.view = view;
        this.offers = extraction.metadata().offers();
        this.text = extraction.text();
        this.content = content;
        this.title = requireNonNull(content.title());
    }

    ArticleBuilder assemble(Instant now) {
        String body = content.bodyText();
        ArticleBuilder article = new ArticleBuilder(page, publisher(), title, content.body(), PageParser.VERSION, now)
                .subtitles(subtitles())
                .authors(content.authors())
                .modifiedAt(content.modifiedAt())
                .language(content.language())
                .summary(offers.best(Field.SUMMARY).orElse(null))
                .images(content.images())
                .section(offers.best(Field.SECTION).orElse(null))
                .keywords(offers.best(Field.KEYWORDS).orElse(List.of()).stream()
                        .filter(keyword -> keyword.length() <= LONGEST)
                        .limit(MAX_KEYWORDS)
                        .toList())
                .links(links())
                .nextUrl(NextPage.of(view).orElse(null))
                .kind(offers.best(Field.KIND).orElse(Article.Kind.ARTICLE))
                .isAccessibleForFree(offers.best(Field.FREE).orElse(null))
                .wordCount(WordCounter.count(body))
                .fingerprint(Fingerprint.of(body).orElse(null))
                .confidence(confidence());
        if (content.publishedAt() != null && content.publishedAtBasis() != null) {
            article.publishedAt(content.publishedAt(), content.publishedAtBasis());
        }
        return article;
    }

    private Publisher publisher() {
        String host = HtmlPage.host(page.canonicalUrl());
        if (source != null) {
            return new Publisher(source.id(), source.name(), host, source.country());
        }
        return new Publisher(page.sourceId(), view.meta("og:site_name").orElse(host), host, null);
    }

    /** What stands with the headline, less the title itself and the section's name. */
    private List<String> subtitles() {
        String section = offers.best(Field.SECTION).orElse("");
        return offers.best(Field.SUBTITLES).orElse(List.of()).stream()
                .filter(subtitle ->
                        subtitle.length() <= LONGEST && !subtitle.equals(title) && !subtitle.equalsIgnoreCase(section))
                .distinct()
                .toList();
    }

    private List<String> links() {
        Set<String> links = new LinkedHashSet<>();
        for (String link : text.links()) {
            if (links.size() == MAX_LINKS) {
                break;
            }
            if (!link.startsWith("#")) {
                view.resolve(link).ifPresent(links::add);
            }
        }
        return List.copyOf(links);
    }

    /** Long running text in few links that is much of its page is hardly ever wrong. */
    private double confidence() {
        double length = Math.min(1, (double) text.length() / SURE_TEXT);
        double share = Math.min(1, 2.0 * text.length() / Math.max(1, text.pageLength()));
        double paragraphs = Math.min(1, text.blocks().size() / 4.0);
        return Math.round(100 * (0.5 * length + 0.3 * share + 0.2 * paragraphs)) / 100.0;
    }
}
