package dev.courant.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A visit to the page. Whatever is shown, a visit ends in a failure if the browser complained about the page, or was sent
 * anywhere but to the server that it came to.
 */
final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile String opened = "";

    Visit(Browser browser, String home, int width, int height) {
        this.home = home;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setColorScheme(ColorScheme.LIGHT));
        context.onRequest(request -> requireHome(request.url()));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::listen);
    }

    private void requireHome(String url) {
        if (!url.startsWith(home + "/")) {
            complaints.add("It was sent to " + url);
        }
    }

    /** That a page is a 400 or a 404 is no fault of the page. */
    private void listen(ConsoleMessage message) {
        boolean loud = message.type().equals("error") || message.type().equals("warning");
        if (loud
                && !(message.text().startsWith("Failed to load resource")
                        && message.location().startsWith(opened))) {
            complaints.add(message.text() + " " + message.location());
        }
    }

    /** Opens a path of the server and returns the status. */
    int open(String path) {
        opened = home + path;
        Response response = page.navigate(opened);
        assertThat(response).isNotNull();
        return response.status();
    }

    /** Opens the results of a query. */
    void search(String query) {
        assertThat(open("/?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .isEqualTo(200);
    }

    /** Has the reader like light or dark pages. */
    void prefer(String scheme) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.valueOf(scheme.toUpperCase(Locale.ROOT))));
    }

    /** Presses Enter, and waits for where that leads. */
    void enter() {
        String before = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(before));
    }

    Page page() {
        return page;
    }

    Locator all(String selector) {
        return page.locator(selector);
    }

    /** Those of a selector that hold a text. */
    Locator all(String selector, String text) {
        return page.locator(selector).filter(new Locator.FilterOptions().setHasText(text));
    }

    /** The texts of all elements of a selector, each on one line. */
    List<String> texts(String selector) {
        return all(selector).allInnerTexts().stream()
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .toList();
    }

    /** A computed style of the first element of a selector. */
    String style(String selector, String property) {
        return String.valueOf(all(selector)
                .first()
                .evaluate("(element, property) => getComputedStyle(element).getPropertyValue(property)", property));
    }

    /** The path and query that the reader is at. */
    String at() {
        URI uri = URI.create(page.url());
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** How many pixels there are to the side that a reader would have to scroll to. */
    int overflow() {
        Object pixels = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) pixels).intValue();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
