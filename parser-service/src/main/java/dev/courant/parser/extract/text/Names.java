package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.NamedWords;
import dev.courant.parser.extract.html.WordTable;
import java.util.HashMap;
import java.util.Map;

/**
 * What class names and ids give away, as bits. Names are cut into words ({@code relatedLinks-box} is related, links, box), since
 * templates of all makers use the same few words, alone and joined. What one attribute's text says is worked out once per
 * page, since templates also repeat themselves.
 */
final class Names {
    /** Stands around an article, even in the same breath as "article": article-share, post-comments. */
    static final int STRONG_NOISE = 1;

    /** Stands around an article, unless the names speak of content too. */
    static final int NOISE = 1 << 1;

    /** The short line above a headline that says what the piece is filed under. */
    static final int LABEL = 1 << 2;

    static final int CONTENT = 1 << 3;
    static final int NEGATIVE = 1 << 4;
    static final int CAPTION = 1 << 5;
    static final int CENTRED = 1 << 6;

    /** Asks for consent to cookies. */
    static final int CONSENT = 1 << 7;

    /** Holds a picture and what belongs to it. */
    static final int PICTURE = 1 << 8;

    /** Holds what readers say of an article. */
    static final int COMMENTS = 1 << 9;

    /** Holds what only those who pay may read: the text itself as often as the box that stands before it. */
    static final int PAYWALL = 1 << 10;

    /** How many bits above are in use; the number of words stands above those. */
    static final int BITS = 11;

    /** In characters: whatever is longer is no name that a template gives. */
    private static final int LONGEST = 2_000;

    private static final int NONE = -1;
    private static final String CAPTION_WORD = "caption";
    private static final int MASK = (1 << BITS) - 1;
    private static final WordTable WORDS = words();

    private final Map<String, Integer> known = new HashMap<>();

    /** What a class attribute or an id says, with the number of its words. */
    int of(String names) {
        return names.isEmpty() || names.length() > LONGEST ? 0 : known.computeIfAbsent(names, Names::read);
    }

    static int words(int names) {
        return names >> BITS;
    }

    private static int read(String names) {
        int bits = 0;
        int words = 0;
        int before = NONE;
        for (int start = 0; start < names.length(); start++) {
            char c = names.charAt(start);
            if (c <= ' ') {
                before = NONE;
            } else if (startsUtility(names, start)) {
                start = endOfToken(names, start) - 1;
            } else if (NamedWords.isLetter(c)) {
                int end = NamedWords.endOfWord(names, start);
                bits |= isOfHash(names, start, end) || isModifier(names, start, end)
                        ? 0
                        : bits(names, start, end) | (isCentring(names, before, start, end) ? CENTRED : 0);
                words++;
                before = start;
                start = end - 1;
            }
        }
        return (bits & MASK) | (words << BITS);
    }

    /** Captions are those of photographs, figures, galleries and much else: {@code photoscaption}. */
    private static int bits(String names, int start, int end) {
        int bits = WORDS.bits(names, start, end);
        return bits == 0 && endsInCaption(names, start, end) ? CAPTION : bits;
    }

    private static boolean endsInCaption(String names, int start, int end) {
        int last = end - CAPTION_WORD.length();
        return last > start && names.regionMatches(true, last, CAPTION_WORD, 0, CAPTION_WORD.length());
    }

    /** Class names of style sheets that name a property and its value speak of looks: {@code sm:hidden overflow-hidden}. */
    private static boolean startsUtility(String names, int start) {
        if (start > 0 && names.charAt(start - 1) > ' ') {
            return false;
        }
        int colon = names.indexOf(':', start);
        return names.startsWith("overflow-", start) || (colon >= 0 && colon < endOfToken(names, start));
    }

    /**
     * Whether it says something of another word only: the label of a field is hidden ({@code field--label-hidden}), what is
     * embedded comes from a social network ({@code social-media-embed}).
     */
    private static boolean isModifier(String names, int start, int end) {
        if (isWord(names, start, end, "hidden")) {
            return names.lastIndexOf("--", start) > names.lastIndexOf(' ', start);
        }
        int embed = isWord(names, start, end, "social") ? names.indexOf("embed", start) : -1;
        return embed >= 0 && embed < endOfToken(names, start);
    }

    private static int endOfToken(String names, int start) {
        int end = start;
        while (end < names.length() && names.charAt(end) > ' ') {
            end++;
        }
        return end;
    }

    /** A few letters behind a digit are no word but a piece of a made-up name: {@code e1e566ad}. */
    private static boolean isOfHash(String names, int start, int end) {
        return end - start <= 3 && start > 0 && Character.isDigit(names.charAt(start - 1));
    }

    /** @param before where the word before it starts */
    private static boolean isCentring(String names, int before, int start, int end) {
        if (before == NONE || !(isWord(names, start, end, "center") || isWord(names, start, end, "centre"))) {
            return false;
        }
        int beforeEnd = NamedWords.endOfWord(names, before);
        return isWord(names, before, beforeEnd, "text")
                || isWord(names, before, beforeEnd, "txt")
                || isWord(names, before, beforeEnd, "align");
    }

    private static boolean isWord(String names, int start, int end, String word) {
        return end - start == word.length() && names.regionMatches(true, start, word, 0, word.length());
    }

    private static WordTable words() {
        return WordTable.of(Map.ofEntries(
                Map.entry(STRONG_NOISE, """
                share sharing sharebar sharetools social socials related recommended recommendations recommendation newsletter
                newsletters comment comments commentlist disqus advert adverts advertisement advertising ad ads adsbygoogle
                breadcrumb breadcrumbs cookie cookies consent gdpr byline bylines tags taglist outbrain taboola promo promos
                sidebar pagination subscribe subscription signup popular mostread trending nav navbar navigation menu submenu
                footer recirc recirculation sponsored sharedaddy teaser teasers widget widgets authorbox follow toolbar
                addthis sharethis jiathis bshare popup modal cta saboxplugin login screenreader noprint printonly
                kommentare leserkommentare teilen commentaires partager comentarios compartir commenti condividi
                """),
                Map.entry(NOISE, """
                sns suggested respond discussion advertorial banner banners sponsor sponsors promotion promoted crumb crumbs
                overlay lightbox tooltip pager pagenav topnav subnav copyright skip tag tagcloud rating ratings vote register
                rightcol rightcolumn masthead meta metadata postmeta permalink hidden carousel slideshow poll quiz donate
                donation rss feedback biography agegate disclaimer disclosure announce upsell reactions infobox infokasten factbox
                faktabox faktaboks faktaruta emoji likes hashtags legal toc
                author authors timestamp dateline caption credit credits readmore bookmark print audio player
                jwplayer plyr mejs vjs videojs mediaelement flowplayer beyondwords speechkit
                """),
                Map.entry(LABEL, "kicker eyebrow overline rubric rubrik supertitle surtitle antetitulo topline"),
                Map.entry(CONTENT, """
                article articlebody body content contents entry main post postbody story storybody text texto texte paragraph
                blog news page column detail trs editor zoom artical contenu inhalt artikel articulo cuerpo
                """),
                Map.entry(NEGATIVE, """
                foot header contact list links link aside side tool tools shopping scroll gallery hid box tab tabs index
                """),
                Map.entry(CAPTION, "caption"),
                Map.entry(PAYWALL, "paywall"),
                Map.entry(COMMENTS, """
                comment comments commentlist disqus kommentare leserkommentare commentaires comentarios commenti komentarze
                """),
                Map.entry(PICTURE, """
                photo photos photobox foto fotos fotografia picture pictures pic pics image images img imgs imgbox figure
                illustration thumb thumbnail bild bilder zdjecie zdjecia imagen imagem immagine
                """),
                Map.entry(CONSENT, "cookie cookies consent gdpr cmp einwilligung consentement"),
                Map.entry(CENTRED, "textcenter txtcenter aligncenter textcentre txtcentre aligncentre")));
    }
}
