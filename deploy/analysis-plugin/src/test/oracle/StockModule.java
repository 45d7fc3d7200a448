import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.elasticsearch.Version;
import org.elasticsearch.analysis.common.CommonAnalysisPlugin;
import org.elasticsearch.cluster.metadata.IndexMetadata;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.xcontent.XContentType;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.AnalysisRegistry;
import org.elasticsearch.index.analysis.IndexAnalyzers;
import org.elasticsearch.indices.analysis.AnalysisModule;

/**
 * The stock analysis module, asked: reads lines of two Base64 fields (the settings of an index as JSON, a text) and writes for
 * each what its analyzer or normalizer {@code probe} makes of the text. It runs from source in a JVM of its own, since this
 * Elasticsearch and ours cannot share a class path.
 */
class StockModule {
    public static void main(String[] arguments) throws Exception {
        Settings node = Settings.builder().put("path.home", Files.createTempDirectory("stock").toString()).build();
        AnalysisRegistry registry = new AnalysisModule(new Environment(node, null), List.of(new CommonAnalysisPlugin()))
                .getAnalysisRegistry();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] fields = line.split("\t", -1);
            out.println(answer(registry, decode(fields[0]), decode(fields[1])));
        }
    }

    private static String answer(AnalysisRegistry registry, String settings, String text) {
        try (IndexAnalyzers analyzers = registry.build(index(settings))) {
            Analyzer analyzer = analyzers.get("probe");
            return tokens(analyzer == null ? analyzers.getNormalizer("probe") : analyzer, text);
        } catch (RuntimeException e) {
            return "refused";
        } catch (IOException e) {
            return "failed: " + e;
        }
    }

    private static IndexSettings index(String settings) {
        Settings all = Settings.builder()
                .loadFromSource(settings, XContentType.JSON)
                .normalizePrefix("index.")
                .put("index.version.created", Version.CURRENT)
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
                all.append('[').append(term).append(' ').append(offset.startOffset()).append('-');
                all.append(offset.endOffset()).append(" +").append(position.getPositionIncrement());
                all.append(" x").append(length.getPositionLength()).append(']');
            }
            tokens.end();
        }
        return all.toString();
    }

    private static String decode(String field) {
        return new String(Base64.getDecoder().decode(field), StandardCharsets.UTF_8);
    }
}
