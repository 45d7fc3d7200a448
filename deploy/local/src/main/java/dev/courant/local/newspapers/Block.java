package dev.courant.local.newspapers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a manuscript's text, told by how it begins: {@code ## }, {@code > }, {@code ![}, {@code - } in each line of a
 * list, {@code | } before each cell of a table whose first line is its head; or a paragraph. In all of them
 * <code>[text](href)</code> is a link, and <code>{振|ふ}</code> has its reading set above it.
 */
sealed interface Block {
    record Paragraph(String text) implements Block {}

    record Heading(String text) implements Block {}

    record Quote(String text) implements Block {}

    /** A figure; {@code src} is its path on the site. */
    record Picture(String src, String caption) implements Block {}

    record Listing(List<String> items) implements Block {}

    /** Rows of cells. */
    record Table(List<String> head, List<List<String>> rows) implements Block {}

    Pattern PICTURE = Pattern.compile("!\\[(?<caption>[^\\]]*)]\\((?<src>[^)]*)\\)");
    Pattern LINK = Pattern.compile("\\[(?<text>[^\\]]*)]\\((?<href>[^)]*)\\)");

    Pattern READING = Pattern.compile("\\{(?<base>[^{}|]+)\\|(?<reading>[^{}|]+)}");
    String RUBY = "<ruby>${base}<rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>";

    static Block of(String text) {
        Matcher picture = PICTURE.matcher(text);
        if (picture.matches()) {
            return new Picture(picture.group("src"), picture.group("caption"));
        }
        if (text.startsWith("## ")) {
            return new Heading(text.substring(3));
        }
        if (text.startsWith("- ")) {
            return new Listing(
                    text.lines().map(line -> line.substring(2).strip()).toList());
        }
        if (text.startsWith("| ")) {
            List<List<String>> rows = text.lines().map(Block::cells).toList();
            return new Table(rows.getFirst(), rows.subList(1, rows.size()));
        }
        return text.startsWith("> ") ? new Quote(text.substring(2)) : new Paragraph(text);
    }

    /** What a template needs: the kind's name holding its parts. */
    default Map<String, Object> values(UnaryOperator<String> spelling) {
        return switch (this) {
            case Paragraph(String text) -> Map.of("paragraph", Map.of("html", html(spelling.apply(text))));
            case Heading(String text) -> Map.of("heading", Map.of("html", html(spelling.apply(text))));
            case Quote(String text) -> Map.of("quote", Map.of("html", html(spelling.apply(text))));
            case Picture(String src, String caption) ->
                Map.of("picture", new HashMap<>(Map.of("src", src, "caption", spelling.apply(caption))));
            case Listing(List<String> items) -> Map.of("list", Map.of("items", htmls(items, spelling)));
            case Table(List<String> head, List<List<String>> rows) ->
                Map.of("table", Map.of("head", htmls(head, spelling), "rows", rowValues(rows, spelling)));
        };
    }

    private static List<Map<String, Object>> rowValues(List<List<String>> rows, UnaryOperator<String> spelling) {
        return rows.stream()
                .map(row -> Map.<String, Object>of("cells", htmls(row, spelling)))
                .toList();
    }

    private static List<Map<String, Object>> htmls(List<String> texts, UnaryOperator<String> spelling) {
        return texts.stream()
                .map(text -> Map.<String, Object>of("html", html(spelling.apply(text))))
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).skip(1).map(String::strip).toList();
    }

    private static String html(String text) {
        String linked = LINK.matcher(Template.escape(text)).replaceAll("<a href=\"${href}\">${text}</a>");
        return READING.matcher(linked).replaceAll(RUBY);
    }
}
