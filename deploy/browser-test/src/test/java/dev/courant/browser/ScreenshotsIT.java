package dev.courant.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Takes the pictures of the documentation; {@code -Dcourant.screenshots=docs/images} renews them there. */
@BrowserTest
class ScreenshotsIT {
    private static final long MOST_BYTES = 300_000;

    private final Newsstand newsstand;

    ScreenshotsIT(Newsstand newsstand) {
        this.newsstand = newsstand;
    }

    @Test
    void wide() throws IOException {
        take("search-wide", 1280, 860, visit -> visit.search("harbour"));
    }

    @Test
    void narrow() throws IOException {
        take("search-narrow", 390, 844, visit -> visit.search("harbour"));
    }

    @Test
    void article() throws IOException {
        take("article", 1000, 1000, visit -> openFirst(visit, "Roman jetty"));
    }

    @Test
    void chinese() throws IOException {
        take("search-chinese", 1280, 860, visit -> visit.search("江城"));
    }

    @Test
    void arabic() throws IOException {
        take("search-arabic", 1280, 860, visit -> visit.open("/?language=ar"));
    }

    @Test
    void api() throws IOException {
        take("api", 1000, 1000, visit -> visit.open("/api"));
    }

    /** What a reader does before the picture is taken. */
    private interface Steps {
        void walk(Visit visit);
    }

    private static void openFirst(Visit visit, String query) {
        visit.search(query);
        visit.all(".hit h2 a").first().click();
    }

    private void take(String name, int width, int height, Steps steps) throws IOException {
        Path file = folder().resolve(name + ".png");
        try (Visit visit = newsstand.visit(width, height)) {
            steps.walk(visit);
            visit.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(file)
                            .setAnimations(ScreenshotAnimations.DISABLED)
                            .setCaret(ScreenshotCaret.HIDE));
        }
        assertThat(file).isNotEmptyFile();
        assertThat(Files.size(file)).isLessThan(MOST_BYTES);
    }

    /** As named from the project's folder on. */
    private static Path folder() throws IOException {
        Path named = Path.of(System.getProperty("courant.screenshots", "deploy/browser-test/target/screenshots"));
        return Files.createDirectories(
                Path.of(System.getProperty("courant.home", ".")).resolve(named));
    }
}
