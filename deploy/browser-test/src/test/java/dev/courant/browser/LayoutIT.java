package dev.courant.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page at the widths of a telephone, a tablet and a desk. */
@BrowserTest
class LayoutIT {
    private static final int SMALLEST_TARGET = 24;

    private final Newsstand newsstand;

    LayoutIT(Newsstand newsstand) {
        this.newsstand = newsstand;
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1440})
    void nobodyHasToScrollSideways(int width) {
        try (Visit visit = newsstand.visit(width, 800)) {
            for (String path :
                    List.of("/", "/?q=harbour&language=en", "/?q=xyzzyxyzzy", "/?from=x", "/api", "/nowhere")) {
                visit.open(path);
                assertThat(visit.overflow()).as(path).isZero();
            }
            visit.open("/?q=" + "x".repeat(300));
            assertThat(visit.overflow()).as("a long word").isZero();
            visit.search("harbour");
            visit.all(".hit h2 a").first().click();
            assertThat(visit.overflow()).as("an article").isZero();
        }
    }

    /** WCAG 2.2, 2.5.8, for what stands on its own. */
    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void whatIsToBeHitIsLargeEnough(int width) {
        try (Visit visit = newsstand.visit(width, 800)) {
            visit.open("/?language=en&q=harbour");
            for (String selector : List.of("button", "#q", "aside a", ".chips a", ".sorts a", ".foot a", ".brand")) {
                Object height =
                        visit.all(selector).first().evaluate("element => element.getBoundingClientRect().height");
                assertThat(((Number) height).doubleValue()).as(selector).isGreaterThanOrEqualTo(SMALLEST_TARGET);
            }
        }
    }
}
