package dev.courant.local.newspapers;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a manuscript's text, told by how it begins: {@code ## }, {@code > }, {@code ![}, or a paragraph. */
sealed interface Block {
    record Paragraph(String text) implements Block {}

    record Heading(String text) implements Block {}

    record Quote(String text) implements Block {}

    /** A figure; {@code src} is its path on the site. */
    record Picture(String src, String caption) implements Block {}

    Pattern PICTURE = Pattern.compile("!\\[(?<caption>[^\\]]*)]\\((?<src>[^)]*)\\)");
    Pattern LINK = Pattern.compile("\\[(?<text>[^\\]]*)]\\((?<href>[^)]*)\\)");

    static Block of(String text) {
        Matcher picture = PICTURE.matcher(text);
        if (picture.matches()) {
            return new Picture(picture.group("src"), picture.group("caption"));
        }
        if (text.startsWith("## ")) {
            return new Heading(text.substring(3));
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
        };
    }

    private static String html(String text) {
        return LINK.matcher(Template.escape(text)).replaceAll("<a href=\"${href}\">${text}</a>");
    }
}
