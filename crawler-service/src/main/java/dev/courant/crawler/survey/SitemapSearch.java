package dev.courant.crawler.survey;

import dev.courant.crawler.discover.Found.Link;
import dev.courant.crawler.robots.RobotsTxt;
import dev.courant.crawler.survey.Finding.Kind;
import dev.courant.crawler.survey.Finding.Origin;
import dev.courant.crawler.url.CanonicalUrls;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Looks for sitemaps: those that robots.txt names, and where many lie if none of these has news. Indexes are opened at their newest. */
final class SitemapSearch {
    private static final List<String> USUAL = List.of(
            "/news-sitemap.xml",
            "/sitemap-news.xml",
            "/sitemap_news.xml",
            "/sitemap.xml",
            "/sitemap_index.xml",
            "/wp-sitemap.xml",
            "/sitemap.xml.gz",
            "/sitemap.txt");
    private static final int MAX_NAMED = 6;
    private static final int MAX_CHILDREN = 3;
    private static final int MAX_DEPTH = 2;
    private static final Pattern NEWS = Pattern.compile("(?i).*(news|latest|recent|today|48).*");
    private static final Pattern NO_NEWS = Pattern.compile(
            "(?i).*[-_/.](videos?|images?|photos?|authors?|tags?|categor(y|ies)|users?|pages?|topics?|sections?|taxonom.*)[-_/.\\d].*");
    private static final Pattern NUMBERED = Pattern.compile(".*\\d.*");

    private final Visits visits;
    private final Reading reading;
    private final Collected collected;

    SitemapSearch(Visits visits, Reading reading, Collected collected) {
        this.visits = visits;
        this.reading = reading;
        this.collected = collected;
    }

    /** Those that the robots.txt of a URL's host names. */
    void searchNamed(String url) throws InterruptedException {
        List<String> named = visits.sitemaps(url).stream()
                .flatMap(sitemap -> CanonicalUrls.of(sitemap).stream())
                .distinct()
                .sorted(Comparator.comparing(
                        sitemap -> !NEWS.matcher(path(sitemap)).matches()))
                .limit(MAX_NAMED)
                .toList();
        for (String sitemap : named) {
            ask(sitemap, Origin.ROBOTS, RobotsTxt.urlFor(url));
        }
    }

    void guess(String url) throws InterruptedException {
        for (String path : USUAL) {
            if (collected.hasFresh(Kind.SITEMAP)) {
                return;
            }
            String guess = URI.create(url).resolve(path).toString();
            ask(guess, Origin.GUESSED, guess);
        }
    }

    private void ask(String url, Origin origin, String namedBy) throws InterruptedException {
        if (!visits.isAsked(url) && reading.list(url) instanceof Read.Listing list) {
            take(list, origin, namedBy);
        }
    }

    void take(Read.Listing list, Origin origin, String namedBy) throws InterruptedException {
        if (list.found().sitemaps().isEmpty()) {
            collected.add(list, origin, namedBy);
        } else {
            open(list, origin, namedBy);
        }
    }

    /** A part whose name has a number is followed by another one some day, so it is the index that has to be read. */
    private void open(Read.Listing index, Origin origin, String namedBy) throws InterruptedException {
        List<Link> rolling = new ArrayList<>();
        for (Read.Listing part : parts(index, 1)) {
            if (NUMBERED.matcher(path(part.url())).matches()) {
                rolling.addAll(part.found().pages());
            } else {
                collected.add(part, Origin.INDEX, index.url());
            }
        }
        if (!rolling.isEmpty()) {
            collected.add(Kind.SITEMAP, index.url(), index.found().about(), rolling, origin, namedBy);
        }
    }

    private List<Read.Listing> parts(Read.Listing index, int depth) throws InterruptedException {
        List<Read.Listing> parts = new ArrayList<>();
        for (Link child : newestFirst(index.found().sitemaps())) {
            if (!visits.isAsked(child.url()) && reading.list(child.url()) instanceof Read.Listing part) {
                if (part.found().sitemaps().isEmpty()) {
                    parts.add(part);
                } else if (depth < MAX_DEPTH) {
                    parts.addAll(parts(part, depth + 1));
                }
            }
        }
        return parts;
    }

    /** Those whose name speaks of news; those that changed last; of those without dates, the last, where new ones are added. */
    private static List<Link> newestFirst(List<Link> sitemaps) {
        List<Link> order = new ArrayList<>(sitemaps.stream()
                .filter(sitemap -> !NO_NEWS.matcher(path(sitemap.url())).matches())
                .toList());
        if (order.stream().allMatch(sitemap -> sitemap.changedAt() == null) && order.size() > MAX_CHILDREN) {
            order.add(1, order.removeLast());
        }
        return order.stream()
                .sorted(Comparator.comparing(
                        sitemap -> !NEWS.matcher(path(sitemap.url())).matches()))
                .limit(MAX_CHILDREN)
                .toList();
    }

    private static String path(String url) {
        return url.substring(url.indexOf('/', url.indexOf("//") + 2) + 1);
    }
}
