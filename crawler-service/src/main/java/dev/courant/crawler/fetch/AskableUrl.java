package dev.courant.crawler.fetch;

import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * What an http(s) URL must look like to be asked for. A link may name any port of any machine, and a crawler that
 * follows it speaks to whatever listens there; so services that are no web servers are left alone.
 */
final class AskableUrl {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Below it, ports belong to well-known services, and web servers have theirs. */
    private static final int FIRST_FREE_PORT = 1_024;

    /** Those of the Fetch standard's "bad ports" that lie above, and databases and brokers that take text for commands. */
    private static final Set<Integer> SERVICES = Set.of(
            1433, 1521, 1719, 1720, 1723, 2049, 2181, 3306, 3389, 3659, 4045, 4190, 5060, 5061, 5432, 5672, 5900, 6000,
            6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 9042, 9092, 10080, 11211, 27017);

    private AskableUrl() {}

    /** Why a URL must not be asked for; empty if it may. */
    static Optional<String> objection(HttpUrl url) {
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            return Optional.of("carries a name or a password");
        }
        int port = url.port();
        boolean isWeb = port == HTTP || port == HTTPS || (port >= FIRST_FREE_PORT && !SERVICES.contains(port));
        return isWeb ? Optional.empty() : Optional.of("is no web server's port: " + port);
    }
}
