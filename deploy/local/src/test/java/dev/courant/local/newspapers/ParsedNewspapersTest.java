package dev.courant.local.newspapers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Page;
import dev.courant.parser.PageParser;
import dev.courant.parser.ParseOutcome;
import dev.courant.parser.SourceLookup;
import dev.courant.parser.identify.LanguageIdentifier;
import dev.courant.parser.limit.PageBudget;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the parser makes of every page of the sample newspapers, without a server between them. */
class ParsedNewspapersTest {
    private static final Instant FETCHED = Instant.parse("2026-05-02T06:00:00Z");
    private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();

    @TestFactory
    Stream<DynamicTest> articlesComeOutAsTheirAuthorsWroteThem() {
        return pages(List.of(Manuscript.Kind.ARTICLE, Manuscript.Kind.VANISHING), ParsedNewspapersTest::isAsWritten);
    }

    /** Their feeds list them like any article, with a headline and a date. */
    @TestFactory
    Stream<DynamicTest> pagesThatAreNoArticlesAreRejected() {
        return pages(
                List.of(Manuscript.Kind.NO_ARTICLE),
                (edition, page) -> assertThat(parsed(edition, page))
                        .isInstanceOfAny(ParseOutcome.NotAnArticle.class, ParseOutcome.Gone.class));
    }

    private interface Check {
        void check(Edition edition, Manuscript page);
    }

    private static Stream<DynamicTest> pages(List<Manuscript.Kind> kinds, Check check) {
        return BundledNewspapers.read().sites().stream().flatMap(site -> {
            Edition edition = new Edition(site, "https://" + site.id() + ".example");
            return site.manuscripts().stream()
                    .filter(page -> kinds.contains(page.kind()))
                    .map(page -> DynamicTest.dynamicTest(edition.url(page), () -> check.check(edition, page)));
        });
    }

    private static void isAsWritten(Edition edition, Manuscript page) {
        assertThat(parsed(edition, page)).isInstanceOfSatisfying(ParseOutcome.Parsed.class, parsed -> {
            assertThat(parsed.article().title()).isEqualTo(page.title().replace('\u3000', ' '));
            assertThat(Optional.ofNullable(parsed.article().publishedAt()).map(OffsetDateTime::toInstant))
                    .isEqualTo(page.published().map(OffsetDateTime::toInstant));
        });
    }

    private static ParseOutcome parsed(Edition edition, Manuscript page) {
        SourceLookup sources =
                id -> Optional.of(edition.source()).filter(source -> source.id().equals(id));
        return new PageParser(sources, LANGUAGES, Clock.systemUTC())
                .parse(fetched(edition, page), PageBudget.startingNow(Duration.ofMinutes(1)));
    }

    private static Page fetched(Edition edition, Manuscript page) {
        Resource resource =
                Objects.requireNonNull(Press.print(edition).get(page.path())).askedWith(null, null);
        String url = edition.url(page);
        Page.FeedHint hint = new Page.FeedHint(
                page.header("listed-title").orElse(page.title()),
                page.published().map(OffsetDateTime::toInstant).orElse(null),
                null);
        return new Page(
                edition.source().id(),
                url,
                url,
                url,
                "1",
                resource.status(),
                resource.contentType(),
                null,
                null,
                null,
                FETCHED,
                FETCHED,
                Page.Origin.LIVE,
                false,
                false,
                false,
                false,
                hint,
                resource.body());
    }
}
