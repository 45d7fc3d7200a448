package dev.courant.indexer.index.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the index of a month before its first document. Many clusters rightly forbid that a write creates one. Not
 * thread-safe.
 */
final class IndexCreation {
    private static final Logger LOG = LoggerFactory.getLogger(IndexCreation.class);

    private final ElasticsearchClient client;
    private final Set<String> known = new HashSet<>();

    IndexCreation(ElasticsearchClient client) {
        this.client = client;
    }

    /** Makes sure that all of them are there. */
    void ensure(Collection<String> indices) throws IOException {
        for (String index : Set.copyOf(indices)) {
            if (!known.contains(index)) {
                create(index);
                known.add(index);
            }
        }
    }

    /** What was there may have been dropped. */
    void forget() {
        known.clear();
    }

    private void create(String index) throws IOException {
        if (client.indices().exists(e -> e.index(index)).value()) {
            return;
        }
        try {
            client.indices().create(c -> c.index(index));
            LOG.info("Created index {}", index);
        } catch (ElasticsearchException e) {
            // Another instance was quicker.
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }
}
