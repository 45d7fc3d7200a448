package dev.courant.local.newspapers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * As much of Mustache as a newspaper's pages need: <code>{{name}}</code> escapes for HTML and XML,
 * <code>{{"name"}}</code> writes a JSON string, <code>{{{name}}}</code> copies, and
 * <code>{{#name}}…{{/name}}</code> repeats for each item of a list, or stays only where there is a value. In all items
 * but a list's last there is a value {@code more}, for the comma that JSON wants there.
 */
final class Template {
    private static final String NAME = "([\\w-]+)";
    private static final Pattern TAG = Pattern.compile(
            "\\{\\{#" + NAME + "}}(?<inner>.*?)\\{\\{/\\1}}"
                    + "|\\{\\{\\{(?<copied>[\\w-]+)}}}|\\{\\{\"(?<json>[\\w-]+)\"}}|\\{\\{(?<escaped>[\\w-]+)}}",
            Pattern.DOTALL);

    private Template() {}

    /**
     * Fills a template.
     *
     * @throws IllegalArgumentException if the template writes a name that has no text
     */
    static String render(String template, Map<String, ?> values) {
        return TAG.matcher(template).replaceAll(tag -> Matcher.quoteReplacement(replacement(tag, values)));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String replacement(MatchResult tag, Map<String, ?> values) {
        if (tag.group(1) != null) {
            return section(tag.group("inner"), values.get(tag.group(1)), values);
        }
        if (tag.group("copied") != null) {
            return text(tag.group("copied"), values);
        }
        if (tag.group("json") != null) {
            return json(text(tag.group("json"), values));
        }
        return escape(text(tag.group("escaped"), values));
    }

    private static String section(String inner, @Nullable Object value, Map<String, ?> values) {
        return switch (value) {
            case null -> "";
            case List<?> items ->
                IntStream.range(0, items.size())
                        .mapToObj(i -> section(inner, items.get(i), counted(values, i < items.size() - 1)))
                        .collect(Collectors.joining());
            case Map<?, ?> inside -> render(inner, merged(values, inside));
            default -> render(inner, values);
        };
    }

    private static Map<String, Object> counted(Map<String, ?> values, boolean more) {
        Map<String, Object> counted = new HashMap<>(values);
        counted.remove("more");
        if (more) {
            counted.put("more", "more");
        }
        return counted;
    }

    private static Map<String, Object> merged(Map<String, ?> outside, Map<?, ?> inside) {
        Map<String, Object> merged = new HashMap<>(outside);
        inside.forEach((name, value) -> merged.put((String) name, value));
        return merged;
    }

    private static String text(String name, Map<String, ?> values) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("A template writes {{" + name + "}}, which has no text");
    }

    private static String json(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
