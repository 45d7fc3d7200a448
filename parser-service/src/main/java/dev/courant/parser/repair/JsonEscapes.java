package dev.courant.parser.repair;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON may write any character as an escape; the rules look for the character itself. */
final class JsonEscapes {
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u([0-9a-fA-F]{4})");

    private JsonEscapes() {}

    /** The same JSON with characters beyond ASCII in place of their escapes. */
    static String undone(String json) {
        if (!json.contains("\\u")) {
            return json;
        }
        return ESCAPE.matcher(json).replaceAll(match -> {
            int code = Integer.parseInt(match.group(1), 16);
            String escaped = match.group();
            String before = escaped.substring(0, escaped.length() - 6);
            return Matcher.quoteReplacement(code < 0x80 ? escaped : before + (char) code);
        });
    }
}
