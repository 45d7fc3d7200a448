package dev.courant.local.up;

import dev.courant.crawler.fetch.UserAgent;
import dev.courant.local.console.Console;
import dev.courant.local.console.UserError;
import dev.courant.local.system.CourantHome;
import dev.courant.local.system.SystemSetup;
import dev.courant.local.up.UserData.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what was asked for, what is remembered and what the environment says into a system that can be started. */
final class UpPlan {
    private static final String PRIVATE_ADDRESSES = "COURANT_CRAWLER_ALLOW_PRIVATE_ADDRESSES";

    private final Console console;
    private final UserData data;
    private final UpRequest request;
    private final Map<String, String> environment;

    UpPlan(Console console, UserData data, UpRequest request, Map<String, String> environment) {
        this.console = console;
        this.data = data;
        this.request = request;
        this.environment = environment;
    }

    /**
     * Checks everything that can be checked before the start, and remembers what the next run should know.
     *
     * @throws UserError if the sources cannot be crawled so, with what to do
     */
    CheckedSources check() throws IOException {
        Settings remembered = data.settings();
        CheckedSources sources = CheckedSources.read(sources(remembered));
        @Nullable String contact = request.contact() == null ? remembered.contact() : request.contact();
        requirePermission(sources);
        requireContact(sources, contact);
        boolean own = sources.file().equals(data.ownSources());
        data.remember(new Settings(contact, own ? null : sources.file().toString()));
        return sources;
    }

    /** The system for sources that were checked. */
    SystemSetup setup(CourantHome home, CheckedSources sources, @Nullable Path log) throws IOException {
        SystemSetup setup = SystemSetup.of(home, data.folder(), home.runFile())
                .startedBy("up", log)
                .crawling(sources.file());
        if (request.port() != null) {
            setup = setup.onPort(request.port());
        }
        if (request.allowPrivateAddresses() || sources.areAllOnThisMachine()) {
            setup = setup.with(PRIVATE_ADDRESSES, "true");
        }
        UserAgent agent = agent(data.settings().contact());
        return agent == null ? setup : setup.with(CrawlerIdentity.VARIABLE, agent.header());
    }

    private Path sources(Settings remembered) throws IOException {
        if (request.sources() != null) {
            return request.sources().toAbsolutePath().normalize();
        }
        if (remembered.sources() != null) {
            return Path.of(remembered.sources());
        }
        if (data.writeStarterSources()) {
            console.line("A starter list of news sites was written to " + data.ownSources() + "; make it yours.");
        }
        return data.ownSources();
    }

    private void requirePermission(CheckedSources sources) {
        boolean allowed = request.allowPrivateAddresses()
                || Boolean.parseBoolean(environment.get(PRIVATE_ADDRESSES))
                || sources.areAllOnThisMachine();
        if (!allowed) {
            sources.privateAddress().ifPresent(address -> {
                throw new UserError(
                        address + " is no public address. Where your own network is what you want crawled, say"
                                + " so with --allow-private-addresses.");
            });
        }
    }

    private void requireContact(CheckedSources sources, @Nullable String contact) {
        UserAgent agent = agent(contact);
        if (!sources.areAllOnThisMachine() && (agent == null || !agent.hasContact())) {
            throw new UserError("Whoever runs the sites of " + sources.file()
                    + " must be able to reach you: name a mail address or a web page that the crawler shows them with each"
                    + " request, as in `./courant up --contact you@example.org` (remembered for the next time).");
        }
    }

    /** The contact given now, else the environment's user agent, else the contact given earlier. */
    private @Nullable UserAgent agent(@Nullable String contact) {
        String variable = environment.get(CrawlerIdentity.VARIABLE);
        if (request.contact() == null && variable != null) {
            return parsed(variable);
        }
        return contact == null ? null : CrawlerIdentity.of(contact);
    }

    private static UserAgent parsed(String header) {
        try {
            return new UserAgent(header);
        } catch (IllegalArgumentException e) {
            throw new UserError(CrawlerIdentity.VARIABLE + " " + e.getMessage(), e);
        }
    }
}
