package dev.courant.parser.identify;

import dev.courant.events.Rejection.Reason;
import dev.courant.parser.extract.Extraction;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.TextMeasure;
import dev.courant.parser.extract.metadata.Field;
import dev.courant.parser.extract.text.MainText;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides whether a page is an article. In doubt it is: a page that is refused is lost to readers, one too many is not. */
public final class ArticleGate {
    /** Below this, in Latin letters' worth, no text is an article; a short news item has more. */
    private static final int MIN_TEXT = 120;

    private static final int SHORT_TEXT = 600;
    private static final double LISTING_LINKS = 0.6;
    private static final double MOSTLY_LINKS = 0.6;
    private static final double MOSTLY_TEASERS = 0.5;
    private static final Pattern ERROR = Pattern.compile(
            "(?iu)\\b(?:404|403|500|502|503)\\b.{0,20}(?:error|not found|forbidden)|^(?:error )?404\\b|page (?:not found|cannot be found|doesn.t exist)|not found$|access denied|just a moment|attention required|are you a robot|页面不存在|頁面不存在|找不到(?:页面|頁面|網頁|网页)|seite nicht gefunden|page introuvable|página no encontrada|strona nie istnieje"
                    + "|no (?:se )?(?:ha |hemos )?(?:podido )?encontra(?:d[oa]|mos|r) (?:la|esta|esa) página|ページ(?:が|は)(?:見つかり|存在し)ません");
    private static final Pattern CONSENT = Pattern.compile(
            "(?iu)cookie|consent|gdpr|privacy (?:settings|preferences)|datenschutz|zustimmung|accepter et|同意");
    private static final Pattern PAYWALL = Pattern.compile(
            "(?iu)subscri(?:be|ption|bers?)|sign in to (?:read|continue)|log ?in to (?:read|continue)|abonn|already a member|register to continue|suscr[ií]b|订阅|訂閱");
    private static final Pattern SERVICE_PATH = Pattern.compile(
            "(?i)/(?:about(?:-us)?|contact(?:-us)?|impressum|imprint|datenschutz|privacy(?:-policy)?|terms(?:-of-(?:use|service))?|agb|login|register|subscribe|newsletters?|faq|jobs|careers|advertise)(?:\\.\\w{2,5})?/?$");
    private static final Pattern SERVICE_TITLE = Pattern.compile(
            "(?iu)^(?:about us|contact(?: us)?|imprint|terms of (?:use|service)|privacy policy|impressum|datenschutz(?:erklärung)?|über uns|mentions légales|qui sommes-nous|chi siamo"
                    + "|quiénes somos|aviso legal|contacto|política de (?:privacidad|cookies)|会社(?:案内|概要)|お問い?合わせ|利用規約|プライバシーポリシー|关于我们|關於我們|联系我们|聯絡我們"
                    + "|о нас|о редакции|редакция|контакты|من نحن|اتصل بنا|سياسة الخصوصية)(?:\\s*[|:–—-]|$)");
    private static final Pattern LISTING_PATH = Pattern.compile(
            "(?i)/(?:tags?|category|categories|topics?|search|authors?|archives?|sections?)(?:/[^/]*){0,2}/?$|/page/\\d+/?$");

    private ArticleGate() {}

    /** Why the page is refused. */
    public record Refusal(Reason reason, String detail) {}

    /** The refusal of a page that is no article; empty for an article. */
    public static Optional<Refusal> refuse(HtmlPage page, Extraction extraction) {
        Optional<String> title = extraction.metadata().title();
        MainText text = extraction.text();
        String figures =
                "text %d of %d, links %.2f".formatted(text.length(), text.pageLength(), text.pageLinkDensity());
        if (text.pageLength() == 0) {
            return Optional.of(new Refusal(Reason.EMPTY, figures));
        }
        if (text.length() < SHORT_TEXT
                && title.filter(name -> ERROR.matcher(name).find()).isPresent()) {
            return Optional.of(new Refusal(Reason.ERROR_PAGE, title.orElse("")));
        }
        if (text.length() < MIN_TEXT) {
            return Optional.of(new Refusal(shortReason(page, extraction), figures));
        }
        if (title.isEmpty()) {
            return Optional.of(new Refusal(Reason.NO_TITLE, figures));
        }
        return listing(page, extraction)
                .map(reason -> new Refusal(reason, figures))
                .or(() -> service(page, title.orElse(""), figures));
    }

    private static Optional<Refusal> service(HtmlPage page, String title, String figures) {
        boolean service = SERVICE_PATH.matcher(path(page)).find()
                || SERVICE_TITLE.matcher(title).find();
        return service && !saysArticle(page)
                ? Optional.of(new Refusal(Reason.SERVICE_PAGE, figures))
                : Optional.empty();
    }

    private static Reason shortReason(HtmlPage page, Extraction extraction) {
        String all = TextMeasure.fold(page.document().body().text());
        String start = all.substring(0, Math.min(2_000, all.length()));
        if (extraction
                        .metadata()
                        .offers()
                        .best(Field.FREE)
                        .filter(free -> !free)
                        .isPresent()
                || (PAYWALL.matcher(start).find() && saysArticle(page))) {
            return Reason.PAYWALL_STUB;
        }
        if (CONSENT.matcher(start).results().count() >= 3) {
            return Reason.CONSENT_WALL;
        }
        return extraction.text().pageLinkDensity() > LISTING_LINKS ? Reason.LISTING : Reason.TOO_SHORT;
    }

    /** Front, tag and search pages: named so, full of links or made of teasers, and nothing on them claims to be an article. */
    private static Optional<Reason> listing(HtmlPage page, Extraction extraction) {
        if (saysArticle(page)) {
            return Optional.empty();
        }
        Teasers teasers = Teasers.of(page);
        if (teasers.share(extraction.text().blocks()) < MOSTLY_TEASERS && !isFullOfLinks(page, extraction)) {
            return Optional.empty();
        }
        return Optional.of(teasers.mostlyPlayed() ? Reason.MEDIA_INDEX : Reason.LISTING);
    }

    private static boolean isFullOfLinks(HtmlPage page, Extraction extraction) {
        String path = path(page);
        MainText text = extraction.text();
        double share = (double) text.length() / Math.max(1, text.pageLength());
        boolean front = path.isEmpty() || path.equals("/") || path.matches("/index\\.\\w{3,5}");
        boolean dated = extraction.metadata().offers().best(Field.PUBLISHED).isPresent();
        return text.linkDensity() > MOSTLY_LINKS
                || (front && share < 0.5)
                || (LISTING_PATH.matcher(path).find() && share < 0.5)
                || (text.pageLinkDensity() > LISTING_LINKS && text.length() < SHORT_TEXT && share < 0.2 && !dated);
    }

    private static boolean saysArticle(HtmlPage page) {
        return page.meta("og:type")
                        .filter(type -> type.toLowerCase(Locale.ROOT).contains("article"))
                        .isPresent()
                || page.meta("article:published_time").isPresent()
                || page.document().selectFirst("[itemprop~=articleBody], [itemtype$=Article]") != null;
    }

    private static String path(HtmlPage page) {
        try {
            String path = URI.create(page.url()).getPath();
            return path == null ? "" : path;
        } catch (IllegalArgumentException notStrict) {
            return page.url();
        }
    }
}
