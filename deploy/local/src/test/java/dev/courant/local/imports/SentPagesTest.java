package dev.courant.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Page;
import dev.courant.local.follow.PageOutcome;
import dev.courant.local.follow.PageOutcome.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SentPagesTest {
    private static final Instant FETCHED = Instant.parse("2020-02-02T10:00:00Z");
    private final SentPages pages = new SentPages();

    @Test
    void everyPageEndsInOneOfThreeWays() {
        Page one = send("1");
        Page two = send("2");
        Page three = send("3");
        assertThat(pages.openCount()).isEqualTo(3);
        end(one, Kind.ARTICLE, "");
        end(two, Kind.REJECTED, "tooShort");
        assertThat(pages.text())
                .isEqualTo("3 pages = 1 article + 1 rejection + 0 in the DLQ + 1 under way (tooShort: 1)");
        end(three, Kind.DEAD, "limitExceeded");
        assertThat(pages.openCount()).isZero();
        assertThat(pages.text())
                .isEqualTo("3 pages = 1 article + 1 rejection + 1 in the DLQ (limitExceeded: 1, tooShort: 1)");
    }

    @Test
    void twoCapturesOfOneTimeNeedTwoEnds() {
        Page one = send("1");
        send("1");
        end(one, Kind.ARTICLE, "");
        assertThat(pages.openCount()).isEqualTo(1);
        end(one, Kind.ARTICLE, "");
        end(one, Kind.ARTICLE, "");
        assertThat(pages.openCount()).isZero();
        assertThat(pages.text()).startsWith("2 pages = 2 articles");
    }

    @Test
    void whatOthersSentIsNotCounted() {
        Page one = send("1");
        pages.ended(new PageOutcome(one.articleId(), FETCHED.plusSeconds(1), "paper.example", Kind.ARTICLE, ""));
        assertThat(pages.openCount()).isEqualTo(1);
    }

    private Page send(String name) {
        Page page =
                ImportedPage.of("https://paper.example/" + name, FETCHED, null, name, Answer.ofHtml(new byte[] {1}));
        pages.sent(page);
        return page;
    }

    private void end(Page page, Kind kind, String reason) {
        pages.ended(new PageOutcome(page.articleId(), page.fetchedAt(), page.sourceId(), kind, reason));
    }
}
