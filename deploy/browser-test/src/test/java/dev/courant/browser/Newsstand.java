package dev.courant.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.courant.local.console.Console;
import dev.courant.local.demo.CrawlWatch;
import dev.courant.local.demo.Demo;
import dev.courant.local.newspapers.SampleNewspapers;
import dev.courant.local.system.CourantHome;
import dev.courant.local.system.FreshFolder;
import dev.courant.local.system.LocalSystem;
import dev.courant.local.system.SystemSetup;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The whole system with the sample newspapers in its index, and a browser to read them with. */
final class Newsstand implements AutoCloseable {
    private final SampleNewspapers newspapers;
    private final LocalSystem system;
    private final Playwright playwright;
    private final Browser browser;

    Newsstand() throws IOException, InterruptedException {
        CourantHome home = CourantHome.find();
        SystemSetup setup = Demo.setup(home, home.state().resolve("data"));
        FreshFolder.empty(setup.data());
        newspapers = SampleNewspapers.start();
        newspapers.writeSources(setup.sources());
        system = LocalSystem.start(setup, System.out::println);
        Console console = new Console(System.out, false, Clock.systemUTC());
        try (CrawlWatch watch = new CrawlWatch(system, console)) {
            watch.awaitEnd();
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BrowserCondition.executable())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    /** A reader with a screen of so many CSS pixels, who has not been here before. */
    Visit visit(int width, int height) {
        return new Visit(browser, system.state().search(), width, height);
    }

    /** A reader with a usual screen. */
    Visit visit() {
        return visit(1280, 800);
    }

    @Override
    public void close() {
        try (newspapers;
                system) {
            playwright.close();
        }
    }
}
