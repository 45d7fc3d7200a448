package dev.courant.crawler.survey;

import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.crawler.url.HostKey;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What users write for a site, made into URLs. */
final class Addresses {
    private static final Pattern HTTP = Pattern.compile("(?i)https?://.*");
    private static final Pattern DOMAIN =
            Pattern.compile("(localhost|[^\\s/?#:@]+\\.[^\\s/?#:@]+|[^\\s/?#:@]+(?=:\\d))(:\\d{1,5})?([/?].*)?");

    /** Nobody has a certificate for it. */
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.[\\d.]+)(?![^:/?])");

    private Addresses() {}

    /** The URLs to try, one after another, until one answers; empty if it is no address. */
    static List<String> of(String asked) {
        String address = asked.strip();
        if (HTTP.matcher(address).matches()) {
            return CanonicalUrls.of(address).stream().toList();
        }
        if (!DOMAIN.matcher(address).matches()) {
            return List.of();
        }
        if (LOOPBACK.matcher(address).lookingAt()) {
            return CanonicalUrls.of("http://" + address).stream().toList();
        }
        Stream<String> starts = isBareDomain(address)
                ? Stream.of("https://", "https://www.", "http://")
                : Stream.of("https://", "http://");
        return starts.flatMap(start -> CanonicalUrls.of(start + address).stream())
                .toList();
    }

    private static boolean isBareDomain(String address) {
        Optional<String> url = CanonicalUrls.of("https://" + address);
        return url.isPresent()
                && HostKey.of(url.get()).equals(URI.create(url.get()).getHost());
    }
}
