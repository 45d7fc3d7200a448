package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Beginning;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.Outline;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where an article goes on that is cut into pages. */
public final class NextPage {
    private static final String WORDS =
            "p|pg|pn|paged|page|pagenum|page_num|pageno|page_no|seite|pagina|página|strona|stránka|strana|sida|side|sivu|oldal|sayfa|trang|halaman|страница";

    /** What a page's number adds to an address: a path segment, a suffix of the file's name, a parameter. */
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:/(?:(?:" + WORDS
            + ")[/-]?)?\\d{1,3}|[_,-](?:p|page|seite)?\\d{1,3}|[?&](?:" + WORDS + ")=\\d{1,3})(?=/?(?:[.?&#]|$))");

    /** The number of a page, and of nothing else that is counted. */
    private static final Pattern OF_PAGE =
            Pattern.compile("(?i)[/_?&-](?:" + WORDS + ")[=/-]?\\d{1,3}(?=/?(?:[.?&#]|$))");

    /** What links to the next page say, behind the signs they begin with. */
    private static final Beginning NEXT = Beginning.of(
            "(?iu)^(?:next\\b|continue\\b|nächste|weiter|page suivante|suivante?|suite|(?:página )?siguiente|próxima|seguinte|pagina (?:successiva|seguente|următoare|siguiente)|successiv[ao]|avanti|continua|volgende|następna|dalej|další|ďalšia|ďalej|nästa|næste|neste|seuraava|következő|tovább"
                    + "|следующая|далее|дальше|вперёд|наступна|далі|следваща|επόμενη|sonraki|ileri|الصفحة التالية|التالي|صفحه بعد|بعدی|העמוד הבא|לעמוד הבא|הבא|अगला|अगले|পরবর্তী|下一?[页頁]|后一?页|後一?頁|次の?ページ|次へ|続きを読む|다음|trang (?:sau|tiếp|kế)|tiếp|หน้าถัดไป|ถัดไป|(?:halaman )?(?:selanjutnya|berikutnya))");

    private static final int LONGEST_LABEL = 40;

    private static final int MOST_TRIES = 20;

    private NextPage() {}

    /** The address of the next page of the same article, as a link relation states it; empty if there is none. */
    public static Optional<String> of(HtmlPage page) {
        for (Element link : page.inHead("link")) {
            Optional<String> next = next(link, page);
            if (next.isPresent()) {
                return next;
            }
        }
        Outline outline = page.outline();
        for (int at : outline.withTag("a")) {
            Element link = outline.element(at);
            Optional<String> next = link.hasAttr("rel") ? next(link, page) : Optional.empty();
            if (next.isPresent()) {
                return next;
            }
        }
        int own = number(page.url(), 1);
        return numbered(outline, page, own).or(() -> labelled(outline, page, own));
    }

    /** A link to the same address with the next number, which says "next" or the number in words: "Page 2 of 3". */
    private static Optional<String> labelled(Outline outline, HtmlPage page, int own) {
        if (own != 1 && !OF_PAGE.matcher(page.url()).find()) {
            return Optional.empty();
        }
        String following = String.valueOf(own + 1);
        int tries = MOST_TRIES;
        for (int at : outline.withTag("a")) {
            int characters = outline.characters(at);
            boolean may = characters > 0
                    && characters <= LONGEST_LABEL
                    && outline.attribute(at, "href").contains(following);
            if (may && leadsOn(outline.text(at), following) && tries-- > 0 && !isOfComments(outline, at)) {
                Optional<String> next = following(outline.attribute(at, "href"), own, page);
                if (next.isPresent()) {
                    return next;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean leadsOn(String text, String following) {
        int start = 0;
        while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        boolean sign = start == text.length();
        return sign
                || NEXT.opens(text.substring(start))
                || (Character.isLetter(text.charAt(start)) && following.equals(firstNumber(text)));
    }

    private static String firstNumber(String text) {
        int start = 0;
        while (start < text.length() && !Character.isDigit(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static Optional<String> following(String href, int own, HtmlPage page) {
        return page.resolve(href)
                .filter(url -> url.indexOf('#') < 0 && number(url, 0) == own + 1 && isSameArticle(url, page.url()));
    }

    /** A row of page numbers without relations: behind the page's own, the next number leads on. */
    private static Optional<String> numbered(Outline outline, HtmlPage page, int own) {
        String following = String.valueOf(own + 1);
        int tries = MOST_TRIES;
        for (int at : outline.withTag("a")) {
            if (outline.characters(at) <= following.length() + 1
                    && outline.text(at).equals(following)
                    && isBehind(outline, at, own)
                    && tries-- > 0
                    && !isOfComments(outline, at)) {
                Optional<String> next = following(outline.attribute(at, "href"), own, page);
                if (next.isPresent()) {
                    return next;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether what stands before a link is this number. */
    private static boolean isBehind(Outline outline, int link, int number) {
        int run = outline.firstRun(link) - 1;
        return run >= 0
                && outline.runs().characters(run) < 12
                && outline.runs().text(run).endsWith(String.valueOf(number));
    }

    private static boolean isOfComments(Outline outline, int link) {
        for (int above = link; above > 0; above = outline.parent(above)) {
            String names = outline.element(above).attr("class")
                    + outline.element(above).attr("id");
            if (names.contains("omment")) {
                return true;
            }
        }
        return false;
    }

    /** The page's number in an address; the default if there is none. */
    private static int number(String url, int none) {
        Matcher number = NUMBER.matcher(url);
        int found = none;
        while (hasDigit(url) && number.find()) {
            found = Integer.parseInt(number.group().replaceAll("\\D", ""));
        }
        return found;
    }

    private static boolean hasDigit(String url) {
        for (int i = 0; i < url.length(); i++) {
            if (url.charAt(i) <= '9' && url.charAt(i) >= '0') {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> next(Element link, HtmlPage page) {
        String relation = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
        return relation.contains(" next ")
                ? page.resolve(link.attr("href")).filter(url -> isSameArticle(url, page.url()))
                : Optional.empty();
    }

    /** The next article of a series is linked in the same way; only the page's number may differ. */
    private static boolean isSameArticle(String next, String url) {
        return !next.equals(url) && withoutNumber(next).equals(withoutNumber(url));
    }

    private static String withoutNumber(String url) {
        int fragment = url.indexOf('#');
        String address = fragment < 0 ? url : url.substring(0, fragment);
        return NUMBER.matcher(address)
                .replaceAll("")
                .replaceFirst("^https?:", "")
                .replaceFirst("[/?&]+$", "");
    }
}
