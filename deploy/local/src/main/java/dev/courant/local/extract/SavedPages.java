package dev.courant.local.extract;

import dev.courant.events.InvalidEventException;
import dev.courant.events.Page;
import dev.courant.local.imports.Answer;
import dev.courant.local.imports.ImportedPage;
import dev.courant.local.imports.OwnAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes page events of saved pages, as the import does. */
public final class SavedPages {
    private static final String NOWHERE = "https://import.example/";

    private final Instant fetchedAt;
    private final String contentType;

    /**
     * Pages that were saved together.
     *
     * @param contentType the header that they were sent with
     */
    public SavedPages(Instant fetchedAt, String contentType) {
        this.fetchedAt = fetchedAt;
        this.contentType = contentType;
    }

    /**
     * The page of this URL.
     *
     * @throws InvalidEventException if the URL is none that a page can have
     */
    Page at(String url, byte[] body) {
        return ImportedPage.of(url, fetchedAt, null, "extract", Answer.ofFile(contentType, body));
    }

    /**
     * The page of the URL that it states for itself, or of one made up.
     *
     * @param url the URL if it is known; one that no page can have is passed over
     * @param name tells the page from others if it has no URL
     */
    public Page at(@Nullable String url, String name, byte[] body) {
        return Optional.ofNullable(url)
                .flatMap(known -> tried(known, body))
                .or(() -> OwnAddress.of(body).flatMap(own -> tried(own, body)))
                .orElseGet(() -> at(NOWHERE + URLEncoder.encode(name, StandardCharsets.UTF_8), body));
    }

    private Optional<Page> tried(String url, byte[] body) {
        try {
            return Optional.of(at(url, body));
        } catch (InvalidEventException unusable) {
            return Optional.empty();
        }
    }
}
