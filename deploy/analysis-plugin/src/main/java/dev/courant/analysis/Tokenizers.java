package dev.courant.analysis;

import static dev.courant.analysis.Components.tokenizer;

import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** What cuts a text into tokens. */
final class Tokenizers {
    private Tokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> all() {
        return Map.of(
                "edge_ngram", tokenizer(Tokenizers::edgeNGram),
                "keyword", tokenizer(Tokenizers::keyword),
                "letter", tokenizer(definition -> LetterTokenizer::new),
                "ngram", tokenizer(Tokenizers::nGram),
                "pattern", tokenizer(Tokenizers::pattern),
                "uax_url_email", tokenizer(Tokenizers::urlAndEmail),
                "whitespace", tokenizer(Tokenizers::whitespace));
    }

    private static Supplier<Tokenizer> keyword(Definition definition) {
        int buffer = definition.settings().getAsInt("buffer_size", KeywordTokenizer.DEFAULT_BUFFER_SIZE);
        return () -> new KeywordTokenizer(buffer);
    }

    private static Supplier<Tokenizer> whitespace(Definition definition) {
        int longest = definition.settings().getAsInt("max_token_length", CharTokenizer.DEFAULT_MAX_WORD_LEN);
        return () -> new WhitespaceTokenizer(Tokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, longest);
    }

    private static Supplier<Tokenizer> urlAndEmail(Definition definition) {
        int longest = definition.settings().getAsInt("max_token_length", StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH);
        return () -> {
            UAX29URLEmailTokenizer tokenizer = new UAX29URLEmailTokenizer();
            tokenizer.setMaxTokenLength(longest);
            return tokenizer;
        };
    }

    private static Supplier<Tokenizer> pattern(Definition definition) {
        Settings settings = definition.settings();
        Pattern pattern = Regex.compile(settings.get("pattern", "\\W+"), settings.get("flags"));
        int group = settings.getAsInt("group", -1);
        return () -> new PatternTokenizer(pattern, group);
    }

    private static Supplier<Tokenizer> nGram(Definition definition) {
        GramSizes sizes = GramSizes.of(definition.settings()).within(definition.index());
        TokenCharacters characters = TokenCharacters.of(definition.settings());
        return () -> new NGramTokenizer(sizes.shortest(), sizes.longest()) {
            @Override
            protected boolean isTokenChar(int character) {
                return characters.contain(character);
            }
        };
    }

    private static Supplier<Tokenizer> edgeNGram(Definition definition) {
        GramSizes sizes = GramSizes.of(definition.settings());
        TokenCharacters characters = TokenCharacters.of(definition.settings());
        return () -> new EdgeNGramTokenizer(sizes.shortest(), sizes.longest()) {
            @Override
            protected boolean isTokenChar(int character) {
                return characters.contain(character);
            }
        };
    }
}
