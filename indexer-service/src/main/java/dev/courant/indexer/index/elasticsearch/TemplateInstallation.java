package dev.courant.indexer.index.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the template in place. Idempotent.
 *
 * <p>The template goes as the JSON that it is: the typed client would re-write it, and leave out what it does not know.
 */
final class TemplateInstallation {
    private static final Logger LOG = LoggerFactory.getLogger(TemplateInstallation.class);
    private static final String PATH = "/_index_template/" + ArticleTemplate.NAME;
    private static final long NONE = -1;

    private final RestClient restClient;
    private final ArticleTemplate template = ArticleTemplate.load();

    TemplateInstallation(RestClient restClient) {
        this.restClient = restClient;
    }

    void install() throws IOException {
        long installed = installedVersion();
        if (installed < template.version()) {
            putTemplate();
        } else if (installed > template.version()) {
            LOG.info("Left the newer index template {} version {} in place", ArticleTemplate.NAME, installed);
        }
    }

    private void putTemplate() throws IOException {
        Request put = new Request("PUT", PATH);
        put.setJsonEntity(template.json());
        restClient.performRequest(put);
        LOG.info("Put index template {} version {}", ArticleTemplate.NAME, template.version());
    }

    private long installedVersion() throws IOException {
        Request get = new Request("GET", PATH);
        get.addParameter("filter_path", "index_templates.index_template.version");
        get.addParameter("ignore", "404");
        try (InputStream body = restClient.performRequest(get).getEntity().getContent()) {
            JsonNode version = JsonMapper.shared().readTree(body).at("/index_templates/0/index_template/version");
            return version.asLong(NONE);
        }
    }
}
