package dev.courant.indexer.index.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import dev.courant.events.ArticleEvent;
import dev.courant.indexer.index.ArticleDocument;
import dev.courant.indexer.index.ArticleIndex;
import dev.courant.indexer.index.IndexUnavailableException;
import dev.courant.indexer.index.MonthlyIndices;
import dev.courant.indexer.index.WriteOutcome;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.elasticsearch.client.RestClient;

/**
 * Articles in monthly indices, by bulk requests with external versions.
 *
 * <p>One failing item fails alone; a failing request is every item's {@link WriteOutcome.Unavailable}, as it says
 * nothing of any document. Not thread-safe.
 */
@Singleton
public final class ElasticsearchArticleIndex implements ArticleIndex {
    private final ElasticsearchClient client;
    private final TemplateInstallation template;
    private final IndexCreation indices;
    private final DocumentLocations locations;
    private final int bulkBytes;

    public ElasticsearchArticleIndex(
            ElasticsearchClient client, RestClient restClient, ElasticsearchSettings settings) {
        this.client = client;
        this.template = new TemplateInstallation(restClient);
        this.indices = new IndexCreation(client);
        this.locations = new DocumentLocations(client);
        this.bulkBytes = settings.bulkBytes();
    }

    @Override
    public void prepare() {
        try {
            template.install();
            indices.forget();
            // From the first day on, searches find the read alias.
            indices.ensure(List.of(MonthlyIndices.nameFor(Instant.now())));
            locations.refresh();
        } catch (IOException | ElasticsearchException e) {
            throw new IndexUnavailableException("Elasticsearch could not be prepared: " + e.getMessage(), e);
        }
    }

    @Override
    public List<WriteOutcome> write(List<? extends ArticleEvent> events) {
        List<WriteOutcome> outcomes = new ArrayList<>(events.size());
        for (List<Document> chunk : chunks(events)) {
            List<WriteOutcome> written = writeChunk(chunk);
            outcomes.addAll(written);
            if (written.stream().allMatch(WriteOutcome.Unavailable.class::isInstance)) {
                // Asked in vain, the rest would only cost time; and a later event must not settle the month of an id
                // before an earlier one that waits here.
                outcomes.addAll(Collections.nCopies(events.size() - outcomes.size(), written.getFirst()));
                return outcomes;
            }
        }
        return outcomes;
    }

    private List<List<Document>> chunks(List<? extends ArticleEvent> events) {
        List<List<Document>> chunks = new ArrayList<>();
        long room = 0;
        for (ArticleEvent event : events) {
            Document document = new Document(event, ArticleDocument.json(event));
            if (chunks.isEmpty() || document.json().length > room) {
                chunks.add(new ArrayList<>());
                room = bulkBytes;
            }
            chunks.getLast().add(document);
            room -= document.json().length;
        }
        return chunks;
    }

    private List<WriteOutcome> writeChunk(List<Document> chunk) {
        try {
            Map<String, String> indexById =
                    locations.locate(chunk.stream().map(Document::event).toList());
            indices.ensure(indexById.values());
            locations.remember(indexById);
            return bulk(chunk, indexById);
        } catch (ElasticsearchException | IOException e) {
            String reason = e.getMessage() == null ? e.toString() : e.getMessage();
            return Collections.nCopies(chunk.size(), new WriteOutcome.Unavailable(reason));
        }
    }

    private List<WriteOutcome> bulk(List<Document> chunk, Map<String, String> indexById) throws IOException {
        List<BulkOperation> operations =
                chunk.stream().map(document -> operation(document, indexById)).toList();
        try {
            return client.bulk(request -> request.operations(operations)).items().stream()
                    .map(BulkItems::outcome)
                    .toList();
        } catch (ElasticsearchException | IOException e) {
            if (!RefusedRequests.isOne(e)) {
                throw e;
            }
            return halves(chunk, indexById, e);
        }
    }

    private static BulkOperation operation(Document document, Map<String, String> indexById) {
        ArticleEvent event = document.event();
        return BulkOperation.of(operation -> operation.index(index -> index.index(indexById.get(event.id()))
                .id(event.id())
                .versionType(VersionType.ExternalGte)
                .version(event.fetchedAt().toEpochMilli())
                .document(BinaryData.of(document.json(), ContentType.APPLICATION_JSON))));
    }

    /** A request that is refused as a whole: its halves show which document it was for. */
    private List<WriteOutcome> halves(List<Document> chunk, Map<String, String> indexById, Exception e)
            throws IOException {
        if (chunk.size() == 1) {
            return List.of(new WriteOutcome.Refused(String.valueOf(e.getMessage())));
        }
        int half = chunk.size() / 2;
        List<WriteOutcome> outcomes = new ArrayList<>(bulk(chunk.subList(0, half), indexById));
        outcomes.addAll(bulk(chunk.subList(half, chunk.size()), indexById));
        return outcomes;
    }

    private record Document(ArticleEvent event, byte[] json) {}
}
