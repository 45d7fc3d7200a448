package dev.courant.parser.extract.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What class names and ids give away. Names are cut into words ({@code relatedLinks-box} is related, links, box), since
 * templates of all makers use the same few words, alone and joined.
 */
final class Hints {
    private static final Pattern WORD_BREAK = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");

    /** Names of what stands around an article, even in the same breath as "article": article-share, post-comments. */
    private static final Set<String> STRONG_NOISE = words("""
            share sharing sharebar sharetools social socials related recommended recommendations recommendation newsletter
            newsletters comment comments commentlist disqus advert adverts advertisement advertising ad ads adsbygoogle
            breadcrumb breadcrumbs cookie cookies consent gdpr byline bylines tags taglist outbrain taboola promo promos
            sidebar pagination subscribe subscription signup popular mostread trending nav navbar navigation menu submenu
            footer recirc recirculation sponsored sharedaddy teaser teasers widget widgets authorbox follow toolbar
            addthis sharethis jiathis bshare popup modal login paywall screenreader noprint printonly
            kommentare leserkommentare teilen commentaires partager comentarios compartir commenti condividi
            """);

    /** Names of the same, unless the names speak of content too. */
    private static final Set<String> NOISE = words("""
            sns suggested respond discussion advertorial banner banners sponsor sponsors promotion promoted crumb crumbs
            overlay lightbox tooltip pager pagenav topnav subnav copyright skip tag tagcloud rating ratings vote register
            rightcol rightcolumn masthead meta metadata postmeta permalink hidden carousel slideshow poll quiz donate
            donation rss feedback biography agegate disclaimer announce upsell cta reactions emoji likes hashtags legal toc
            author authors timestamp dateline caption credit credits readmore bookmark print audio player
            """);

    /** Names of the short line above a headline that says what the piece is filed under. */
    private static final Set<String> LABELS =
            words("kicker eyebrow overline rubric rubrik supertitle surtitle antetitulo topline");

    private static final Set<String> CONTENT = words("""
            article articlebody body content contents entry main post postbody story storybody text texto texte paragraph
            blog news page column detail trs editor zoom artical contenu inhalt artikel articulo cuerpo
            """);

    private static final Set<String> NEGATIVE = words("""
            foot header contact list links link aside side tool tools shopping scroll gallery hid box tab tabs index
            """);

    private static final int WEIGHT = 25;
    private static final int MAX_PLAIN_WORDS = 6;

    private Hints() {}

    /** Whether the names say that this stands around an article, not in it. */
    static boolean isNoise(Element element) {
        Set<String> names = names(element);
        boolean strong = names.size() <= MAX_PLAIN_WORDS && names.stream().anyMatch(STRONG_NOISE::contains);
        return strong
                || (names.stream().anyMatch(Hints::isAnyNoise) && names.stream().noneMatch(CONTENT::contains));
    }

    /** Whether the names say that this is the label above a headline; a lead is at times called the same. */
    static boolean isLabel(Element element) {
        return names(element).stream().anyMatch(LABELS::contains);
    }

    /** How much the names speak for (positive) or against (negative) being the container of the main text. */
    static int weight(Element element) {
        return weight(split(element.className())) + weight(split(element.id()));
    }

    private static int weight(Set<String> names) {
        int weight = names.stream().anyMatch(CONTENT::contains) ? WEIGHT : 0;
        boolean against = names.stream().anyMatch(name -> NEGATIVE.contains(name) || isAnyNoise(name));
        return against ? weight - WEIGHT : weight;
    }

    private static boolean isAnyNoise(String name) {
        return NOISE.contains(name) || STRONG_NOISE.contains(name);
    }

    private static Set<String> names(Element element) {
        Set<String> names = split(element.className());
        names.addAll(split(element.id()));
        return names;
    }

    private static Set<String> split(String text) {
        Set<String> names = new HashSet<>();
        if (!text.isEmpty()) {
            for (String name : WORD_BREAK.split(text, 0)) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+", -1)));
    }
}
