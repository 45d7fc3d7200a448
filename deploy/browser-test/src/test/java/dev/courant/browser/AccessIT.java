package dev.courant.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for those who cannot point or see. */
@BrowserTest
class AccessIT {
    private final Newsstand newsstand;

    AccessIT(Newsstand newsstand) {
        this.newsstand = newsstand;
    }

    @Test
    void theKeyboardAloneIsEnough() {
        try (Visit visit = newsstand.visit()) {
            visit.open("/");
            assertThat(focused(visit)).isEqualTo("INPUT Search the news");
            visit.page().keyboard().type("Roman jetty");
            visit.enter();
            List<String> order = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                visit.page().keyboard().press("Tab");
                order.add(focused(visit));
                assertThat(visit.page().evaluate(Scripts.FOCUS_IS_SEEN))
                        .as(order.getLast())
                        .isEqualTo(true);
            }

            assertThat(order)
                    .containsExactly(
                            "A Courant",
                            "INPUT Search the news",
                            "BUTTON Search",
                            "A Best match",
                            "A Newest",
                            "A Oldest",
                            "A Divers find a Roman jetty beneath the harbour wall");

            visit.enter();

            assertThat(visit.texts("h1")).containsExactly("Divers find a Roman jetty beneath the harbour wall");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=harbour&language=en", "/?q=xyzzyxyzzy", "/?from=x", "/nowhere", "/api"})
    void thePageSaysWhatItsPartsAre(String path) {
        try (Visit visit = newsstand.visit()) {
            visit.open(path);

            assertThat(visit.all("html").getAttribute("lang")).isEqualTo("en");
            assertThat(visit.page().title()).contains("Courant");
            assertThat(visit.all("h1").count()).isEqualTo(1);
            assertThat(visit.all("main").count()).isEqualTo(1);
            assertThat(visit.page().evaluate(Scripts.FAULTS)).isEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textStandsOutFromItsPaper(String scheme) {
        try (Visit visit = newsstand.visit()) {
            visit.prefer(scheme);
            for (String path : List.of("/?q=harbour&language=en", "/api")) {
                visit.open(path);
                assertThat(visit.page().evaluate(Scripts.LOW_CONTRAST)).as(path).isEqualTo(List.of());
            }
        }
    }

    private static String focused(Visit visit) {
        return String.valueOf(visit.page().evaluate("""
                () => {
                  const element = document.activeElement;
                  const label = element.labels?.length ? element.labels[0].textContent : element.textContent;
                  return element.tagName + ' ' + label.trim();
                }"""));
    }
}
