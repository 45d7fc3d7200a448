package dev.courant.local.up;

import dev.courant.crawler.fetch.AddressGuard;
import dev.courant.crawler.source.SourceFile;
import dev.courant.crawler.source.SourceFileException;
import dev.courant.events.Source;
import dev.courant.local.console.UserError;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sources to crawl, read by the crawler's own reader and judged by its own rules before anything is started. Names are
 * taken for public ones: what they resolve to, the crawler judges when it connects.
 */
record CheckedSources(Path file, List<Source> all) {
    private static final AddressGuard PUBLIC_ONLY = new AddressGuard(false, true);

    /**
     * Reads the file.
     *
     * @throws UserError naming file, line and reason if the crawler would not take it
     */
    static CheckedSources read(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UserError(
                    "There is no file " + file + " that can be read; name your sources with --sources FILE.");
        }
        try {
            List<Source> sources = new SourceFile(file).read();
            return new CheckedSources(file, List.copyOf(sources));
        } catch (SourceFileException e) {
            throw new UserError(e.getMessage() == null ? file + " cannot be read" : e.getMessage(), e);
        }
    }

    /** Whether nothing but this machine is crawled, which of sources that are still to be added nobody knows. */
    boolean areAllOnThisMachine() {
        return !all.isEmpty() && all.stream().flatMap(CheckedSources::urls).allMatch(CheckedSources::isOnThisMachine);
    }

    /** The first address that the crawler reaches only where private addresses are allowed, as a person would name it. */
    Optional<String> privateAddress() {
        return all.stream()
                .flatMap(source -> urls(source)
                        .filter(CheckedSources::isPrivate)
                        .map(url -> "source '" + source.id() + "': " + url))
                .findFirst();
    }

    private static Stream<String> urls(Source source) {
        return Stream.of(
                        Stream.of(source.url()),
                        source.feeds().stream(),
                        source.sitemaps().stream(),
                        source.sections().stream(),
                        source.pages().stream())
                .flatMap(urls -> urls);
    }

    private static boolean isOnThisMachine(String url) {
        InetAddress address = literal(url);
        return address != null && address.isLoopbackAddress();
    }

    private static boolean isPrivate(String url) {
        InetAddress address = literal(url);
        return address != null && PUBLIC_ONLY.objection(address).isPresent();
    }

    /** The address that stands in the URL itself; null where that is a name. */
    private static @Nullable InetAddress literal(String url) {
        String host = URI.create(url).getHost();
        if (host == null) {
            return null;
        }
        if (host.equalsIgnoreCase("localhost")) {
            return InetAddress.getLoopbackAddress();
        }
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
        } catch (IllegalArgumentException isName) {
            return null;
        }
    }
}
