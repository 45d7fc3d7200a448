package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.date.AssumedZone;
import dev.courant.parser.extract.date.DateContext;
import dev.courant.parser.extract.date.MonthOrder;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.LinkedData;
import dev.courant.parser.extract.html.Outline;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page as extractors look at it: what several of them ask for is found once, when the first one does. Most facts stand close to
 * the headline, so that only pages that do not say them there are looked through from end to end.
 */
final class Survey {
    private static final int ELEMENTS_ABOVE = 60;
    private static final int ELEMENTS_BELOW = 240;

    private final HtmlPage page;
    private final Outline outline;
    private final ElementNames names;
    private @Nullable LinkedData linkedData;
    private @Nullable SiteNames siteNames;
    private @Nullable Headline headline;
    private @Nullable Marks near;
    private @Nullable Marks everywhere;
    private @Nullable DateContext dates;

    Survey(HtmlPage page) {
        this.page = page;
        this.outline = page.outline();
        this.names = new ElementNames(outline);
    }

    HtmlPage page() {
        return page;
    }

    Outline outline() {
        return outline;
    }

    LinkedData linkedData() {
        LinkedData read = linkedData;
        if (read == null) {
            read = LinkedData.of(page);
            linkedData = read;
        }
        return read;
    }

    SiteNames siteNames() {
        SiteNames known = siteNames;
        if (known == null) {
            known = SiteNames.of(page, linkedData());
            siteNames = known;
        }
        return known;
    }

    Headline headline() {
        Headline found = headline;
        if (found == null) {
            found = HeadlineFinder.find(this);
            headline = found;
        }
        return found;
    }

    /** What elements around the headline are named for; of the whole page if it has none. */
    Marks near() {
        Marks read = near;
        if (read == null) {
            int at = headline().place();
            read = at == Outline.NONE
                    ? everywhere()
                    : Marks.of(outline, names, Math.max(0, at - ELEMENTS_ABOVE), at + ELEMENTS_BELOW);
            near = read;
        }
        return read;
    }

    Marks everywhere() {
        Marks read = everywhere;
        if (read == null) {
            read = Marks.of(outline, names, 0, outline.size());
            everywhere = read;
        }
        return read;
    }

    /** What one element's names say, bits of {@link NameWords}. */
    int names(int at) {
        return names.ofClass(at) | names.ofId(at);
    }

    /** Whether an element stands in what is around the article and not the article's own; what holds the headline is, or most of the text. */
    boolean isAside(int at) {
        int head = headline().place();
        for (int above = at; above > 0; above = outline.parent(above)) {
            boolean holds = head != Outline.NONE && outline.contains(above, head);
            if (holds || outline.length(above) * 2 > outline.length(0)) {
                return false;
            }
            if (isAsideTag(above) || (names(above) & NameWords.ASIDE) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isAsideTag(int at) {
        String tag = outline.tag(at);
        return tag.equals("aside") || tag.equals("footer") || tag.equals("nav");
    }

    /** The language that the page states for itself; empty if it states none. */
    String language() {
        Element root = page.document().firstElementChild();
        return root == null ? "" : root.attr("lang").strip();
    }

    /** What the page's dates leave out. */
    DateContext dates() {
        DateContext context = dates;
        if (context == null) {
            String language = language();
            context = new DateContext(
                    page.fetchedAt(), AssumedZone.of(null, page.host(), language), isMonthFirst(language));
            dates = context;
        }
        return context;
    }

    private boolean isMonthFirst(String language) {
        String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
        String host = page.host();
        return tag.equals("en-us")
                || tag.equals("en-ph")
                || host.endsWith(".us")
                || host.endsWith(".ph")
                || host.endsWith(".gov")
                || host.endsWith(".mil")
                || host.endsWith(".edu")
                || MonthOrder.isMonthFirst(outline.runs().all());
    }
}
