package dev.courant.local.extract;

import dev.courant.events.DeadLetter;
import dev.courant.events.WireNames;
import dev.courant.local.console.Console;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads all pages of a folder on all cores and writes what they say in the order of their ids. Only the few pages that are
 * under way are in memory.
 */
final class FolderExtraction {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int AHEAD_PER_CORE = 8;

    private final Extractor extractor;
    private final SavedPages pages;
    private final Console console;
    private final int cores = Runtime.getRuntime().availableProcessors();

    FolderExtraction(Extractor extractor, SavedPages pages, Console console) {
        this.extractor = extractor;
        this.pages = pages;
        this.console = console;
    }

    /** Adds every page to the output, and tells what came of them. */
    FolderTally run(PageFolder folder, PredictionFile out) throws IOException, InterruptedException {
        FolderTally tally = new FolderTally(folder.ids().size(), Clock.systemUTC());
        Iterator<String> ids = folder.ids().iterator();
        Queue<Future<PageResult>> underWay = new ArrayDeque<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(cores, Thread.ofVirtual().factory())) {
            while (ids.hasNext() || !underWay.isEmpty()) {
                while (ids.hasNext() && underWay.size() < cores * AHEAD_PER_CORE) {
                    String id = ids.next();
                    underWay.add(workers.submit(() -> result(folder, id)));
                }
                PageResult result = underWay.remove().get();
                out.add(result.id(), result.json());
                tally.add(result);
                console.progress(tally.progress());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A page stopped the others", e);
        }
        return tally;
    }

    private PageResult result(PageFolder folder, String id) throws InterruptedException {
        try {
            Prediction prediction = prediction(folder, id);
            return new PageResult(
                    id, JSON.writeValueAsBytes(prediction), prediction.rejected(), prediction.noindex(), null);
        } catch (PageFailure e) {
            return failed(id, e.reason(), e);
        } catch (IOException e) {
            return failed(id, "unreadable", e);
        } catch (JacksonException e) {
            return failed(id, WireNames.of(DeadLetter.Reason.PROCESSING_FAILED), e);
        }
    }

    private Prediction prediction(PageFolder folder, String id) throws IOException, PageFailure, InterruptedException {
        byte[] body = PageBytes.asUtf8(folder.read(id));
        return Prediction.of(extractor.read(pages.at(folder.url(id), id, body)));
    }

    private static PageResult failed(String id, String reason, Exception cause) {
        return new PageResult(
                id,
                JSON.writeValueAsBytes(Prediction.failed(reason)),
                reason,
                false,
                String.valueOf(cause.getMessage()));
    }
}
