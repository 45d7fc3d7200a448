package dev.courant.crawler.discover;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.courant.crawler.discover.Found.Link;
import dev.courant.crawler.url.CanonicalUrls;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** RSS, RDF, Atom and JSON feeds; which of them it is, the content decides: names and media types are often wrong. */
public final class FeedReader {
    /** Characters; the tree that rebuilding takes is many times as large. */
    private static final int MAX_REBUILT = 8 * 1024 * 1024;

    private FeedReader() {}

    /**
     * The pages that a feed names.
     *
     * @param url the feed's, for links that are relative
     * @throws UnreadableListException if it is no feed
     */
    public static Found read(String url, @Nullable String contentType, byte[] content) throws UnreadableListException {
        if (JsonFeed.isJsonObject(content)) {
            return JsonFeed.read(url, content);
        }
        SyndFeed feed = parse(contentType, content);
        List<Link> links = feed.getEntries().stream()
                .flatMap(entry -> link(url, entry).stream())
                .toList();
        return new Found(links, List.of(), FeedAbout.of(feed));
    }

    private static SyndFeed parse(@Nullable String contentType, byte[] content) throws UnreadableListException {
        String text = XmlRepair.tidy(XmlText.of(contentType, content));
        try {
            return build(text);
        } catch (FeedException | RuntimeException e) {
            return rebuilt(text).orElseThrow(() -> new UnreadableListException("is no feed: " + e.getMessage(), e));
        }
    }

    private static Optional<SyndFeed> rebuilt(String text) {
        try {
            return text.length() > MAX_REBUILT ? Optional.empty() : Optional.of(build(XmlRepair.rebuild(text)));
        } catch (FeedException | RuntimeException stillBroken) {
            return Optional.empty();
        }
    }

    private static SyndFeed build(String text) throws FeedException {
        SyndFeedInput input = new SyndFeedInput();
        input.setPreserveWireFeed(true);
        return input.build(new StringReader(text));
    }

    private static Optional<Link> link(String base, SyndEntry entry) {
        return address(entry)
                .flatMap(reference -> CanonicalUrls.resolve(base, reference))
                .map(url -> new Link(
                        url,
                        Hints.of(
                                entry.getTitle(),
                                entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate(),
                                author(entry)),
                        Hints.latest(Hints.instant(entry.getPublishedDate()), Hints.instant(entry.getUpdatedDate()))));
    }

    /** An entry without a link may still be named by an id that is one. */
    private static Optional<String> address(SyndEntry entry) {
        String link = entry.getLink();
        if (link != null && !link.isBlank()) {
            return Optional.of(link);
        }
        return Optional.ofNullable(entry.getUri())
                .filter(uri -> CanonicalUrls.of(uri).isPresent());
    }

    private static @Nullable String author(SyndEntry entry) {
        String names = entry.getAuthors().stream()
                .map(SyndPerson::getName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return names.isBlank() ? entry.getAuthor() : names;
    }
}
