package dev.courant.local.bench.extract;

import dev.courant.events.Page;
import dev.courant.local.bench.BenchSettings;
import dev.courant.local.bench.press.GeneratedPages;
import dev.courant.local.console.UserError;
import dev.courant.local.extract.PageBytes;
import dev.courant.local.extract.PageFolder;
import dev.courant.local.extract.SavedPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pages that are measured on, in memory as the bytes that a server would have sent.
 *
 * @param origin where they are from, for the report
 */
public record PageSet(String origin, List<Page> pages) {
    private static final int GENERATED = 500;
    private static final int FOLDER_LEVELS = 4;

    /** More would not fit beside the work; of larger sets every n-th page is taken. */
    private static final int MOST = 1_500;

    private static final int QUICK = 150;

    public PageSet {
        pages = List.copyOf(pages);
    }

    /** Those of {@code --pages}, else of the development sets beside the project, else generated ones. */
    public static PageSet of(BenchSettings settings) throws IOException {
        Path beside = settings.home().root().resolveSibling("shared").resolve("corpora");
        int most = settings.quick() ? QUICK : MOST;
        if (settings.pages() != null) {
            return saved(settings.pages(), "the pages of --pages", most);
        }
        return Files.isDirectory(beside)
                ? saved(beside, "development pages", most)
                : generated(Math.min(GENERATED, most));
    }

    /** How many bytes they have in all. */
    public long bytes() {
        return pages.stream().mapToLong(page -> page.body().length).sum();
    }

    private static PageSet saved(Path top, String origin, int most) throws IOException {
        List<PageFolder> folders = folders(top);
        int all = folders.stream().mapToInt(folder -> folder.ids().size()).sum();
        int step = Math.ceilDiv(all, most);
        SavedPages saved = new SavedPages(Instant.now(), "text/html; charset=utf-8");
        List<Page> pages = new ArrayList<>();
        int number = 0;
        for (PageFolder folder : folders) {
            for (String id : folder.ids()) {
                if (number++ % step == 0) {
                    pages.add(saved.at(folder.url(id), id, PageBytes.asUtf8(folder.read(id))));
                }
            }
        }
        return new PageSet(origin, pages);
    }

    private static List<PageFolder> folders(Path top) throws IOException {
        if (!Files.isDirectory(top)) {
            throw new UserError(top + " is no folder; name one that has pages as html/ID.html.gz in it or below it.");
        }
        try (Stream<Path> below = Files.walk(top, FOLDER_LEVELS)) {
            List<PageFolder> folders = below.filter(folder -> Files.isDirectory(folder.resolve("html")))
                    .sorted()
                    .map(PageFolder::of)
                    .toList();
            if (folders.isEmpty()) {
                throw new UserError("There is no folder with pages html/ID.html.gz in or below " + top + ".");
            }
            return folders;
        }
    }

    private static PageSet generated(int count) {
        SavedPages saved = new SavedPages(Instant.now(), "text/html; charset=utf-8");
        return new PageSet(
                "generated pages",
                GeneratedPages.of(count).stream()
                        .map(page ->
                                saved.at(page.url(), page.url(), page.html().getBytes(StandardCharsets.UTF_8)))
                        .toList());
    }
}
