package dev.courant.parser.repair;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Undoes what was escaped twice: who sees the name of an apostrophe or an ampersand between ampersand and semicolon on the
 * screen should have seen the character. Texts about markup stay as they are: code, strings with escaped angle brackets,
 * references that are quoted.
 */
final class DoubleEscapes implements TextRepair {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:amp;)*(#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z][a-zA-Z0-9]{1,9});");

    private static final Pattern ESCAPED_TWICE = Pattern.compile("&(?:amp;)+(" + "#?[a-zA-Z0-9]{2,10};)");
    private static final Set<String> BRACKETS = Set.of("lt", "gt", "#60", "#62", "#x3c", "#x3e", "#x3C", "#x3E");
    private static final Set<String> CODE = Set.of("code", "pre", "samp", "kbd", "tt", "textarea");
    private static final String QUOTES = "\"'“”‘’„«»()（）[]`";

    @Override
    public String name() {
        return "doubleEscapes";
    }

    @Override
    public boolean concerns(Node node) {
        for (Node at = node instanceof TextNode ? node.parent() : null; at != null; at = at.parent()) {
            if (CODE.contains(at.nodeName())) {
                return false;
            }
        }
        return true;
    }

    /** In scripts nothing is escaped by HTML, so that there it takes one escape more to be too many. */
    @Override
    public String repair(String text, Node node) {
        return node instanceof DataNode ? ESCAPED_TWICE.matcher(text).replaceAll("&$1") : repair(text);
    }

    @Override
    public String repair(String text) {
        if (text.indexOf('&') < 0 || isAboutMarkup(text)) {
            return text;
        }
        String mended = REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(undone(text, match)));
        return mended.equals(text) ? text : mended;
    }

    /** Whether a character reference begins here, its ampersand being escaped before. */
    static boolean isReference(String html, int at) {
        int end = html.indexOf(';', at);
        if (end < at + 2 || end > at + 10) {
            return false;
        }
        if (html.charAt(at) == '#') {
            return Character.digit(html.charAt(end - 1), 16) >= 0;
        }
        return Entities.isNamedEntity(html.substring(at, end));
    }

    private static String undone(String text, MatchResult match) {
        if (isQuoted(text, match)) {
            return match.group();
        }
        String reference = '&' + match.group(1) + ';';
        String character = Parser.unescapeEntities(reference, true);
        return character.equals(reference) ? match.group() : character;
    }

    private static boolean isAboutMarkup(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            if (BRACKETS.contains(matcher.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** A reference that is spoken of stands in quotation marks, or between words as one of them. */
    private static boolean isQuoted(String text, MatchResult match) {
        char before = match.start() == 0 ? ' ' : text.charAt(match.start() - 1);
        char after = match.end() == text.length() ? ' ' : text.charAt(match.end());
        if (QUOTES.indexOf(before) >= 0 && QUOTES.indexOf(after) >= 0) {
            return true;
        }
        boolean alone = before == ' ' && after == ' ';
        return alone && !(match.group(1).equals("amp") && joinsNames(text, match)) && !isDash(match.group(1));
    }

    private static boolean isDash(String name) {
        return Set.of("ndash", "mdash", "#8211", "#8212", "bull", "middot").contains(name);
    }

    /** As in Smith & Sons. */
    private static boolean joinsNames(String text, MatchResult match) {
        int word = text.lastIndexOf(' ', Math.max(0, match.start() - 2)) + 1;
        int next = match.end() + 1;
        return next < text.length() && isName(text.charAt(word)) && isName(text.charAt(next));
    }

    private static boolean isName(char c) {
        return Character.isUpperCase(c) || Character.isDigit(c);
    }
}
