package dev.courant.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The query language of search fields: words that must all be there, {@code "phrases"}, {@code -without} and
 * {@code this OR that}.
 *
 * <p>{@code OR} binds tighter than the space between words, as search engines have it. There is no wrong query: what
 * makes no sense as an operator is text, and parentheses count for nothing, except that a reading in them is left out
 * ({@link Readings}).
 */
public final class QueryParser {
    /** Opening quotation marks and what closes them: readers paste them as their newspapers print them. */
    private static final Map<Character, String> QUOTES =
            Map.of('"', "\"", '＂', "＂", '“', "”“", '„', "“”", '«', "»", '「', "」", '『', "』", '《', "》");

    private static final String SEPARATORS = "()（）[]{}、，。；：！？";

    private final String text;
    private int at;

    private QueryParser(String text) {
        this.text = text;
    }

    /** The tree of a query; nothing to look for means {@link SearchQuery.All}. */
    public static SearchQuery parse(String text) {
        return new QueryParser(Readings.strip(text)).query();
    }

    private SearchQuery query() {
        List<SearchQuery> parts = new ArrayList<>();
        boolean or = false;
        for (Token token = next(); token != null; token = next()) {
            switch (token) {
                case Token.Or _ -> or = !parts.isEmpty();
                case Token.Term(SearchQuery term) -> {
                    parts.add(or ? either(parts.removeLast(), term) : term);
                    or = false;
                }
            }
        }
        return switch (parts.size()) {
            case 0 -> new SearchQuery.All();
            case 1 -> parts.getFirst();
            default -> new SearchQuery.And(List.copyOf(parts));
        };
    }

    private static SearchQuery either(SearchQuery left, SearchQuery right) {
        List<SearchQuery> choices = new ArrayList<>();
        if (left instanceof SearchQuery.Or(List<SearchQuery> more)) {
            choices.addAll(more);
        } else {
            choices.add(left);
        }
        choices.add(right);
        return new SearchQuery.Or(List.copyOf(choices));
    }

    private @Nullable Token next() {
        Token token = null;
        while (token == null && at < text.length()) {
            if (isSpace(text.charAt(at))) {
                at++;
            } else {
                token = token();
            }
        }
        return token;
    }

    /** What begins here, to be read in any case; null if it is mere punctuation. */
    private @Nullable Token token() {
        char first = text.charAt(at);
        if (first == '|') {
            at++;
            return new Token.Or();
        }
        if (isHyphen(first)) {
            return negated();
        }
        String phrase = phrase();
        return phrase == null ? word() : term(new SearchQuery.Phrase(phrase));
    }

    /** A hyphen negates what it touches; on its own, or in front of an operator, it is punctuation. */
    private @Nullable Token negated() {
        at++;
        if (at == text.length() || isSpace(text.charAt(at)) || isHyphen(text.charAt(at))) {
            return null;
        }
        Token touched = token();
        return touched instanceof Token.Term(SearchQuery query) ? term(new SearchQuery.Not(query)) : touched;
    }

    private @Nullable String phrase() {
        String closing = QUOTES.get(text.charAt(at));
        if (closing == null) {
            return null;
        }
        int end = at + 1;
        while (end < text.length() && closing.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String phrase = text.substring(at + 1, end).strip();
        if (end == text.length() || !hasText(phrase)) {
            return null;
        }
        at = end + 1;
        return phrase;
    }

    private @Nullable Token word() {
        int start = at++;
        while (at < text.length() && !isSpace(text.charAt(at)) && !QUOTES.containsKey(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.equals("OR")) {
            return new Token.Or();
        }
        return hasText(word) ? term(new SearchQuery.Word(word)) : null;
    }

    private static Token term(SearchQuery query) {
        return new Token.Term(query);
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '－';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || SEPARATORS.indexOf(c) >= 0;
    }

    private static boolean hasText(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private sealed interface Token {
        record Or() implements Token {}

        record Term(SearchQuery query) implements Token {}
    }
}
