package dev.courant.crawler.discover;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/** Mends what publishers do to XML. {@link #tidy} costs little and changes nothing that is right; {@link #rebuild} is for what then still cannot be read. */
final class XmlRepair {
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s[^>]*\\?>");

    /** One without definitions of its own: those are no part of any list, and stay to be refused. */
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>\\[]*>");

    private static final Pattern DEFINITION = Pattern.compile("<!(DOCTYPE|ENTITY)");

    private static final Pattern START = Pattern.compile("<(\\?|!--|!DOCTYPE|[A-Za-z])");
    private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,8}));?");
    private static final Pattern ROOT =
            Pattern.compile("(?s)(?:\\s|<\\?.{0,1000}?\\?>|<!--.{0,4000}?-->)*<(?:[\\w.-]+:)?([\\w.-]+)");
    private static final Pattern AMPERSAND =
            Pattern.compile("<!\\[CDATA\\[(?s:.*?)]]>|&(#[0-9]{1,8}|#x[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,30});|&");
    private static final Set<String> XML_NAMES = Set.of("amp", "lt", "gt", "quot", "apos");
    private static final int PROLOG = 4_096;

    /** What a reader may stumble over, and what no entry needs. */
    private static final String DISPENSABLE =
            "channel > skipHours, channel > skipDays, channel > cloud, channel > image, channel > textInput";

    private XmlRepair() {}

    /** Without what stands before it, without declarations and characters that XML cannot hold. */
    static String tidy(String text) {
        Matcher start = START.matcher(text);
        String from = start.find() ? text.substring(start.start()) : text;
        int prolog = Math.min(PROLOG, from.length());
        String head = DECLARATION.matcher(from.substring(0, prolog)).replaceAll("");
        String all = DOCTYPE.matcher(head).replaceFirst("").stripLeading() + from.substring(prolog);
        return withoutImpossible(all);
    }

    private static String withoutImpossible(String text) {
        String possible = text.codePoints().allMatch(XmlRepair::isPossible)
                ? text
                : text.codePoints()
                        .filter(XmlRepair::isPossible)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        return possible.contains("&#") ? REFERENCE.matcher(possible).replaceAll(XmlRepair::possible) : possible;
    }

    private static String possible(MatchResult reference) {
        long code = reference.group(1) == null
                ? Long.parseLong(reference.group(2))
                : Long.parseLong(reference.group(1), 16);
        return code <= Character.MAX_CODE_POINT && isPossible((int) code) ? "&#" + code + ";" : "";
    }

    /** XML 1.0, production 2. */
    private static boolean isPossible(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    /** The local name of the root element, in lower case; empty if it is no XML. */
    static String root(String tidied) {
        Matcher root = ROOT.matcher(tidied);
        return root.lookingAt() ? root.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** With ampersands and names of HTML's characters as XML has them. */
    static String escape(String tidied) {
        return AMPERSAND.matcher(tidied).replaceAll(found -> Matcher.quoteReplacement(escaped(found)));
    }

    private static String escaped(MatchResult found) {
        String name = found.group(1);
        if (found.group().startsWith("<![CDATA[")
                || (name != null && (name.startsWith("#") || XML_NAMES.contains(name)))) {
            return found.group();
        }
        String character = name == null ? "" : Entities.getByName(name);
        return character.isEmpty() ? "&amp;" + found.group().substring(1) : character;
    }

    /**
     * Its root element, read as leniently as it goes and written anew. If it breaks off, without its last entry, of which
     * nobody knows how it would have gone on. Empty for a document that defines entities: those are traps.
     */
    static String rebuild(String tidied) {
        if (DEFINITION.matcher(tidied).find()) {
            return "";
        }
        Document document = Jsoup.parse(tidied, "", Parser.xmlParser());
        document.outputSettings(new OutputSettings()
                .syntax(OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false));
        Element root = document.firstElementChild();
        if (root == null) {
            return "";
        }
        if (!tidied.toLowerCase(Locale.ROOT).contains("</" + root.tagName().toLowerCase(Locale.ROOT))) {
            Elements entries = root.select("item, entry, url, sitemap");
            if (!entries.isEmpty()) {
                entries.getLast().remove();
            }
        }
        root.select(DISPENSABLE).remove();
        return root.outerHtml();
    }
}
