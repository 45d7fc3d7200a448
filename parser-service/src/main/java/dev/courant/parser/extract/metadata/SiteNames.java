package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.Letters;
import dev.courant.parser.extract.html.LinkedData;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a site calls itself, in its metadata and in its host's name: what is neither a title nor an author. */
final class SiteNames {
    private static final List<String> ADMINISTRATORS =
            List.of("/author/admin/", "/author/admin", "/author/administrator/", "/author/webmaster/");
    private static final int SHORTEST_LABEL = 3;

    /** In letters: shorter names may stand in others by chance. */
    private static final int SHORTEST_PART = 4;

    /** In letters: whatever is longer is a headline that a template has put there. */
    private static final int LONGEST = 48;

    private final Set<String> names = new HashSet<>();
    private final Set<String> labels = new HashSet<>();
    private final String host;

    private SiteNames(String host) {
        this.host = Letters.of(host);
        for (int from = 0, dot = host.indexOf('.'); dot >= 0; from = dot + 1, dot = host.indexOf('.', from)) {
            labels.add(Letters.of(host.substring(from, dot)));
        }
    }

    static SiteNames of(HtmlPage page, LinkedData data) {
        SiteNames names = new SiteNames(page.host());
        names.add(page.meta("og:site_name"));
        names.add(page.meta("application-name"));
        names.add(page.meta("publisher", "dc.publisher", "copyright"));
        names.add(data.firstOfType("WebSite").flatMap(site -> LinkedData.text(site, "name")));
        names.add(data.article()
                .map(article -> data.dereferenced(article.path("publisher")))
                .filter(JsonNode::isObject)
                .flatMap(publisher -> LinkedData.text(publisher, "name")));
        names.add(data.article().flatMap(article -> administrator(article, data)));
        return names;
    }

    /** The author whose account is the one that the site was set up with: nobody in particular, whatever it is called by now. */
    private static Optional<String> administrator(JsonNode article, LinkedData data) {
        List<JsonNode> authors = LinkedData.list(article.get("author"));
        if (authors.size() != 1) {
            return Optional.empty();
        }
        JsonNode author = data.dereferenced(authors.getFirst());
        String address = LinkedData.text(author, "url")
                .or(() -> LinkedData.text(author, "@id"))
                .orElse("");
        return ADMINISTRATORS.stream().anyMatch(address::endsWith) ? LinkedData.text(author, "name") : Optional.empty();
    }

    private void add(Optional<String> name) {
        name.map(Letters::of)
                .filter(letters -> !letters.isEmpty() && letters.length() <= LONGEST)
                .ifPresent(names::add);
    }

    /** Whether a text is one of the site's names. */
    boolean isName(String text) {
        String letters = Letters.of(text);
        return names.contains(letters) || isHost(letters);
    }

    /** Whether a text is the site's name, or says it with a word or two more. */
    boolean isAbout(String text) {
        String letters = Letters.of(text);
        return names.contains(letters) || isHost(letters) || isMore(letters);
    }

    /** Whether an author is the site itself; people own sites that are named after them. */
    boolean isOwn(String author) {
        String letters = Letters.of(author);
        return author.indexOf(' ') > 0
                ? names.contains(letters) || isMore(letters)
                : isAbout(author) || isLabel(letters);
    }

    /** A part of the host between its dots: "gazette" of "news.gazette.example". */
    private boolean isLabel(String letters) {
        return letters.length() >= SHORTEST_LABEL && labels.contains(letters);
    }

    private boolean isMore(String letters) {
        for (String name : names) {
            if (name.length() >= SHORTEST_PART && letters.contains(name) && letters.length() < name.length() * 3) {
                return true;
            }
        }
        return false;
    }

    /** The host with or without its last labels: "gazette", "gazetteexample". */
    private boolean isHost(String letters) {
        return letters.length() >= SHORTEST_LABEL
                && host.startsWith(letters)
                && (letters.length() >= SHORTEST_PART + 1 || letters.length() * 2 >= host.length());
    }
}
