package dev.courant.analysis;

import static dev.courant.analysis.Components.demanding;
import static dev.courant.analysis.Components.filter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.miscellaneous.KeepWordFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** What lets some tokens through, as they are, or stands for all of them. */
final class SelectingFilters {
    private SelectingFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> all() {
        return Map.of(
                "keep", demanding(filter(SelectingFilters::keep)),
                "length", filter(SelectingFilters::length),
                "limit", filter(SelectingFilters::limit),
                "min_hash", filter(SelectingFilters::minHash),
                "remove_duplicates", filter(definition -> RemoveDuplicatesTokenFilter::new),
                "unique", filter(SelectingFilters::unique));
    }

    private static UnaryOperator<TokenStream> keep(Definition definition) {
        List<String> words = Analysis.getWordList(definition.environment(), definition.settings(), "keep_words");
        if (words == null) {
            throw new IllegalArgumentException(
                    "keep requires either `keep_words` or `keep_words_path` to be configured");
        }
        boolean ignoreCase = definition.settings().getAsBoolean("keep_words_case", false);
        CharArraySet kept = new CharArraySet(Set.copyOf(words), ignoreCase);
        return tokens -> new KeepWordFilter(tokens, kept);
    }

    private static UnaryOperator<TokenStream> length(Definition definition) {
        int shortest = definition.settings().getAsInt("min", 0);
        int longest = definition.settings().getAsInt("max", Integer.MAX_VALUE);
        return tokens -> new LengthFilter(tokens, shortest, longest);
    }

    private static UnaryOperator<TokenStream> limit(Definition definition) {
        int count = definition.settings().getAsInt("max_token_count", 1);
        boolean consumeAll = definition.settings().getAsBoolean("consume_all_tokens", false);
        return tokens -> new LimitTokenCountFilter(tokens, count, consumeAll);
    }

    private static UnaryOperator<TokenStream> minHash(Definition definition) {
        Settings settings = definition.settings();
        int hashes = settings.getAsInt("hash_count", MinHashFilter.DEFAULT_HASH_COUNT);
        int buckets = settings.getAsInt("bucket_count", MinHashFilter.DEFAULT_BUCKET_COUNT);
        int setSize = settings.getAsInt("hash_set_size", MinHashFilter.DEFAULT_HASH_SET_SIZE);
        boolean rotation = settings.getAsBoolean("with_rotation", buckets > 1);
        return tokens -> new MinHashFilter(tokens, hashes, buckets, setSize, rotation);
    }

    private static UnaryOperator<TokenStream> unique(Definition definition) {
        boolean onlyOnSamePosition = definition.settings().getAsBoolean("only_on_same_position", false);
        return tokens -> new UniqueTokenFilter(tokens, onlyOnSamePosition);
    }
}
