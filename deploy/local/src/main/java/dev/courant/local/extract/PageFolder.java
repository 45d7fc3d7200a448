package dev.courant.local.extract;

import dev.courant.local.console.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A folder of saved pages: {@code html/ID.html.gz}, and their URLs in {@code truth.json} if that is there. */
public final class PageFolder {
    private static final String SUFFIX = ".html.gz";

    private final Path pages;
    private final List<String> ids;
    private final Map<String, Known> known;

    /** What is known of a page beforehand. What else stands there is for whoever measures, and never read. */
    private record Known(@Nullable String url) {}

    private PageFolder(Path pages, List<String> ids, Map<String, Known> known) {
        this.pages = pages;
        this.ids = ids;
        this.known = known;
    }

    /**
     * Looks at a folder.
     *
     * @throws UserError if it holds no page, or its {@code truth.json} is none
     */
    public static PageFolder of(Path folder) {
        Path pages = folder.resolve("html");
        if (!Files.isDirectory(pages)) {
            throw new UserError(folder + " has no folder html; pages are expected as html/ID" + SUFFIX + " in it.");
        }
        List<String> ids = ids(pages);
        if (ids.isEmpty()) {
            throw new UserError("There is no page in " + pages + "; they are expected as ID" + SUFFIX + ".");
        }
        return new PageFolder(pages, ids, known(folder.resolve("truth.json")));
    }

    /** The documents' ids, sorted. */
    public List<String> ids() {
        return ids;
    }

    /** A page's bytes. */
    public byte[] read(String id) throws IOException {
        return PageBytes.of(pages.resolve(id + SUFFIX));
    }

    /** Where a page came from, null if that is not known. */
    public @Nullable String url(String id) {
        Known page = known.get(id);
        return page == null ? null : page.url;
    }

    private static List<String> ids(Path pages) {
        try (Stream<Path> files = Files.list(pages)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UserError(pages + " cannot be listed: " + e.getMessage(), e);
        }
    }

    private static Map<String, Known> known(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return new JsonMapper().readValue(file, new TypeReference<TreeMap<String, Known>>() {});
        } catch (JacksonException e) {
            throw new UserError(
                    file + " is no JSON object of document id -> {\"url\": ...}: " + e.getOriginalMessage(), e);
        }
    }
}
