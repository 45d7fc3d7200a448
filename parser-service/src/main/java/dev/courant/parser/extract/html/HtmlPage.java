package dev.courant.parser.extract.html;

import dev.courant.parser.limit.PageBudget;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A parsed page and what is known of it beforehand. Whoever reads it leaves the document as it is. */
public final class HtmlPage {
    private static final List<String> META_NAMES = List.of("property", "name", "itemprop");

    private static final int LONGEST_TITLE = 2_000;

    private static final String WWW = "www.";
    private static final String WHITE_SPACE = " \t\n\u000B\f\r";

    private final Document document;
    private final String url;
    private final Instant fetchedAt;
    private final PageBudget budget;
    private @Nullable String host;
    private @Nullable String origin;
    private @Nullable Outline outline;
    private @Nullable List<Element> head;
    private @Nullable Map<String, List<String>> metas;
    private @Nullable List<Element> linkedData;

    /**
     * A page.
     *
     * @param url where it was found
     * @param fetchedAt relative dates count back from here
     * @param budget what reading it may still take
     */
    public HtmlPage(Document document, String url, Instant fetchedAt, PageBudget budget) {
        this.document = document;
        this.url = url;
        this.fetchedAt = fetchedAt;
        this.budget = budget;
    }

    public Document document() {
        return document;
    }

    /** The body laid out flat, as it was when this was first asked for. */
    public Outline outline() {
        Outline laidOut = outline;
        if (laidOut == null) {
            laidOut = OutlineBuilder.of(document.body(), budget);
            outline = laidOut;
        }
        return laidOut;
    }

    public String url() {
        return url;
    }

    /**
     * What the page calls itself, white space folded; a stray tag that ends the head early leaves its title in the body. What is
     * longer than any title is none.
     */
    public String title() {
        String inHead = TextMeasure.fold(document.title());
        int[] inBody = inHead.isEmpty() ? outline().withTag("title") : new int[0];
        for (int title : inBody) {
            if (!isOfDrawing(title)) {
                inHead = TextMeasure.fold(outline().element(title).wholeText());
                break;
            }
        }
        return inHead.length() > LONGEST_TITLE ? "" : inHead;
    }

    private boolean isOfDrawing(int title) {
        for (int above = outline().parent(title); above > 0; above = outline().parent(above)) {
            if (outline().element(above).nameIs("svg")) {
                return true;
            }
        }
        return false;
    }

    public Instant fetchedAt() {
        return fetchedAt;
    }

    /** The content of the first {@code meta} with one of these names, properties or itemprops; earlier names go first. */
    public Optional<String> meta(String... names) {
        for (String name : names) {
            List<String> contents = metas(name);
            if (!contents.isEmpty()) {
                return Optional.of(contents.getFirst());
            }
        }
        return Optional.empty();
    }

    /** The contents of every {@code meta} of that name, property or itemprop; case does not matter. */
    public List<String> metas(String name) {
        return metas().getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The page's host in lower case, without {@code www.}; empty if the URL has none. */
    public String host() {
        String known = host;
        if (known == null) {
            known = host(url);
            host = known;
        }
        return known;
    }

    /** A URL's host in lower case, without {@code www.}; empty if it has none. */
    public static String host(String url) {
        try {
            String host = new URI(url).getHost();
            String lower = host == null ? "" : host.toLowerCase(Locale.ROOT);
            return lower.startsWith(WWW) ? lower.substring(WWW.length()) : lower;
        } catch (URISyntaxException notStrict) {
            return "";
        }
    }

    /** The absolute http(s) URL of a reference on this page; empty if it makes none. */
    public Optional<String> resolve(@Nullable String reference) {
        if (reference == null || reference.isBlank()) {
            return Optional.empty();
        }
        String stripped = reference.strip();
        // Most references are whole URLs already, and to join URLs takes long.
        if (isAbsolute(stripped)) {
            return Optional.of(stripped);
        }
        String resolved = isPlainPath(stripped) ? origin() + stripped : "";
        if (!resolved.startsWith("http")) {
            resolved = StringUtil.resolve(url, stripped);
        }
        return isAbsolute(resolved) ? Optional.of(resolved) : Optional.empty();
    }

    /** Whether it is a path from the site's root in which nothing is to be resolved, nor written otherwise. */
    private static boolean isPlainPath(String reference) {
        boolean plain = reference.charAt(0) == '/' && !reference.contains("//") && !reference.contains("/.");
        for (int i = 0; plain && i < reference.length(); i++) {
            char c = reference.charAt(i);
            plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '/' && c <= '9')
                    || "-_.?=&%+".indexOf(c) >= 0;
        }
        return plain;
    }

    /** Scheme and host of the page; empty if its URL has anything else before its path. */
    private String origin() {
        String known = origin;
        if (known == null) {
            int start = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : url.length();
            int path = url.indexOf('/', start);
            int end = path < 0 ? url.length() : path;
            boolean plain = end > start;
            for (int i = start; plain && i < end; i++) {
                char c = url.charAt(i);
                plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
            }
            known = plain ? url.substring(0, end) : "";
            origin = known;
        }
        return known;
    }

    /** An http(s) URL with a host, and without white space. */
    private static boolean isAbsolute(String url) {
        int host = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : url.length();
        if (host >= url.length() || "/?#".indexOf(url.charAt(host)) >= 0) {
            return false;
        }
        for (int i = host; i < url.length(); i++) {
            if (WHITE_SPACE.indexOf(url.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** What stands in the page's head for people: its title, and the contents of {@code meta}. */
    public List<String> headTexts() {
        List<String> texts = new ArrayList<>();
        metas().values().forEach(texts::addAll);
        for (Element element : head()) {
            if (element.nameIs("title")) {
                texts.add(element.wholeText());
            }
        }
        return texts;
    }

    /** The scripts that hold JSON-LD, wherever they stand. */
    public List<Element> linkedData() {
        List<Element> scripts = linkedData;
        if (scripts == null) {
            scripts = new ArrayList<>();
            for (Element script : everywhere("script")) {
                if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                    scripts.add(script);
                }
            }
            linkedData = scripts;
        }
        return scripts;
    }

    /** Every script, wherever it stands; of those that are no JSON the insides may have been left out. */
    public List<Element> scripts() {
        return everywhere("script");
    }

    /** The elements with this tag in the page's head, in document order. */
    public List<Element> inHead(String tag) {
        List<Element> found = new ArrayList<>();
        for (Element element : head()) {
            if (element.nameIs(tag)) {
                found.add(element);
            }
        }
        return found;
    }

    /** Not gathered before it is asked for, since pages are also opened only to be refused. */
    private Map<String, List<String>> metas() {
        Map<String, List<String>> gathered = metas;
        if (gathered == null) {
            gathered = new HashMap<>();
            for (Element meta : everywhere("meta")) {
                gather(meta, gathered);
            }
            metas = gathered;
        }
        return gathered;
    }

    /** What belongs into the head; a stray tag may have ended that early. */
    private List<Element> everywhere(String tag) {
        List<Element> found = inHead(tag);
        for (int at : outline().withTag(tag)) {
            found.add(outline().element(at));
        }
        return found;
    }

    private List<Element> head() {
        List<Element> elements = head;
        if (elements == null) {
            elements = new ArrayList<>();
            gather(document.head(), elements);
            head = elements;
        }
        return elements;
    }

    private static void gather(Element above, List<Element> elements) {
        for (int i = 0; i < above.childNodeSize(); i++) {
            if (above.childNode(i) instanceof Element element) {
                elements.add(element);
                gather(element, elements);
            }
        }
    }

    private static void gather(Element meta, Map<String, List<String>> metas) {
        String content = TextMeasure.fold(meta.attr("content"));
        for (String attribute : META_NAMES) {
            String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !content.isEmpty()) {
                metas.computeIfAbsent(name, _ -> new ArrayList<>()).add(content);
            }
        }
    }
}
