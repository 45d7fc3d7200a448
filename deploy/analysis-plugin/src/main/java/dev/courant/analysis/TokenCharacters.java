package dev.courant.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.elasticsearch.common.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Which characters belong to a token of the n-gram tokenizers; between others they cut. */
final class TokenCharacters {
    private final List<IntPredicate> classes;

    private TokenCharacters(List<IntPredicate> classes) {
        this.classes = List.copyOf(classes);
    }

    /** Without the setting {@code token_chars}, all of them. */
    static TokenCharacters of(Settings settings) {
        List<IntPredicate> classes = new ArrayList<>();
        for (String name : settings.getAsList("token_chars")) {
            classes.add(named(name.toLowerCase(Locale.ROOT).trim(), settings));
        }
        return new TokenCharacters(classes);
    }

    boolean contain(int character) {
        return classes.isEmpty() || classes.stream().anyMatch(one -> one.test(character));
    }

    private static IntPredicate named(String name, Settings settings) {
        return switch (name) {
            case "letter" -> Character::isLetter;
            case "digit" -> Character::isDigit;
            case "whitespace" -> Character::isWhitespace;
            case "punctuation" -> TokenCharacters::isPunctuation;
            case "symbol" -> TokenCharacters::isSymbol;
            case "custom" -> custom(settings.get("custom_token_chars"));
            default -> throw new IllegalArgumentException("Unknown token type: '" + name + "'");
        };
    }

    private static IntPredicate custom(@Nullable String characters) {
        if (characters == null) {
            throw new IllegalArgumentException("Token type: 'custom' requires setting `custom_token_chars`");
        }
        return character -> characters.indexOf(character) >= 0;
    }

    private static boolean isPunctuation(int character) {
        return switch (Character.getType(character)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isSymbol(int character) {
        return switch (Character.getType(character)) {
            case Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL ->
                true;
            default -> false;
        };
    }
}
