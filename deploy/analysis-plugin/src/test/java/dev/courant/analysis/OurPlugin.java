package dev.courant.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.elasticsearch.cluster.metadata.IndexMetadata;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.IndexVersion;
import org.elasticsearch.index.analysis.AnalysisRegistry;
import org.elasticsearch.index.analysis.IndexAnalyzers;
import org.elasticsearch.indices.analysis.AnalysisModule;
import org.elasticsearch.plugins.scanners.StablePluginsRegistry;
import org.elasticsearch.xcontent.XContentType;
import org.jspecify.annotations.Nullable;

/** Our plugin in the registry that a node would put it in. */
final class OurPlugin {
    static {
        LogConfigurator.configureESLogging();
    }

    private final AnalysisRegistry registry;

    OurPlugin(Path home) throws IOException {
        Settings node = Settings.builder().put("path.home", home.toString()).build();
        registry = new AnalysisModule(
                        new Environment(node, home), List.of(new StockAnalysisPlugin()), new StablePluginsRegistry())
                .getAnalysisRegistry();
    }

    String answer(Probe probe) throws IOException {
        try (IndexAnalyzers analyzers = registry.build(IndexCreationContext.CREATE_INDEX, index(probe.settings()))) {
            @Nullable Analyzer analyzer = analyzers.get("probe");
            return tokens(analyzer == null ? analyzers.getNormalizer("probe") : analyzer, probe.text());
        } catch (RuntimeException e) {
            return "refused";
        }
    }

    private static IndexSettings index(String settings) {
        Settings all = Settings.builder()
                .loadFromSource(settings, XContentType.JSON)
                .normalizePrefix("index.")
                .put("index.version.created", IndexVersion.current())
                .put("index.number_of_shards", 1)
                .put("index.number_of_replicas", 0)
                .build();
        return new IndexSettings(IndexMetadata.builder("probe").settings(all).build(), Settings.EMPTY);
    }

    private static String tokens(Analyzer analyzer, String text) throws IOException {
        StringBuilder all = new StringBuilder();
        try (TokenStream tokens = analyzer.tokenStream("field", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute position = tokens.addAttribute(PositionIncrementAttribute.class);
            PositionLengthAttribute length = tokens.addAttribute(PositionLengthAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                all.append('[').append(term).append(' ').append(offset.startOffset());
                all.append('-').append(offset.endOffset());
                all.append(" +").append(position.getPositionIncrement());
                all.append(" x").append(length.getPositionLength()).append(']');
            }
            tokens.end();
        }
        return all.toString();
    }
}
