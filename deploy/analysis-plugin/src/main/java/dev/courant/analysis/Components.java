package dev.courant.analysis;

import java.io.Reader;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/**
 * From a function that reads a component's settings once, and gives what wraps each text, to what Elasticsearch registers.
 *
 * <p><em>Normalizing</em> components are those that a normalizer of keyword fields may use, and that apply to the terms of
 * wildcard and range queries. The <em>demanding</em> ones mean nothing without settings: their type is no name to use alone.
 */
final class Components {
    private Components() {}

    static AnalysisProvider<CharFilterFactory> charFilter(Function<Definition, UnaryOperator<Reader>> reader) {
        return (index, environment, name, settings) ->
                new PlainCharFilter(name, reader.apply(new Definition(name, settings, index, environment)));
    }

    static AnalysisProvider<CharFilterFactory> normalizingCharFilter(
            Function<Definition, UnaryOperator<Reader>> reader) {
        return (index, environment, name, settings) ->
                new NormalizingCharFilter(name, reader.apply(new Definition(name, settings, index, environment)));
    }

    static AnalysisProvider<TokenizerFactory> tokenizer(Function<Definition, Supplier<Tokenizer>> reader) {
        return (index, environment, name, settings) ->
                TokenizerFactory.newFactory(name, reader.apply(new Definition(name, settings, index, environment)));
    }

    static AnalysisProvider<TokenFilterFactory> filter(Function<Definition, UnaryOperator<TokenStream>> reader) {
        return (index, environment, name, settings) ->
                new PlainFilter(name, reader.apply(new Definition(name, settings, index, environment)));
    }

    static AnalysisProvider<TokenFilterFactory> normalizing(Function<Definition, UnaryOperator<TokenStream>> reader) {
        return (index, environment, name, settings) ->
                new NormalizingFilter(name, reader.apply(new Definition(name, settings, index, environment)));
    }

    static <T> AnalysisProvider<T> demanding(AnalysisProvider<T> provider) {
        return AnalysisPlugin.requiresAnalysisSettings(provider);
    }

    private record PlainCharFilter(String name, UnaryOperator<Reader> wrap) implements CharFilterFactory {
        @Override
        public Reader create(Reader text) {
            return wrap.apply(text);
        }
    }

    private record NormalizingCharFilter(String name, UnaryOperator<Reader> wrap)
            implements NormalizingCharFilterFactory {
        @Override
        public Reader create(Reader text) {
            return wrap.apply(text);
        }
    }

    private record PlainFilter(String name, UnaryOperator<TokenStream> wrap) implements TokenFilterFactory {
        @Override
        public TokenStream create(TokenStream tokens) {
            return wrap.apply(tokens);
        }
    }

    private record NormalizingFilter(String name, UnaryOperator<TokenStream> wrap)
            implements NormalizingTokenFilterFactory {
        @Override
        public TokenStream create(TokenStream tokens) {
            return wrap.apply(tokens);
        }
    }
}
