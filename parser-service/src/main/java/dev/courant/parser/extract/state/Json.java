package dev.courant.parser.extract.state;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON as scripts hold it, with more behind it. */
final class Json {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** A value and where the text goes on behind it. */
    record Read(JsonNode value, int end) {}

    /** The value that begins there; empty if none does. */
    static Optional<Read> at(int start, String text) {
        try (JsonParser parser = LENIENT.createParser(text.substring(start))) {
            JsonNode value = LENIENT.readTree(parser);
            int end = start + (int) parser.currentLocation().getCharOffset();
            return value == null ? Optional.empty() : Optional.of(new Read(value, end));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
