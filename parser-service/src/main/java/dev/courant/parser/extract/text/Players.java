package dev.courant.parser.extract.text;

import dev.courant.events.Article.BlockKind;
import dev.courant.parser.extract.html.Beginning;
import dev.courant.parser.extract.html.Occurrence;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Drops what players of sound and film say in the midst of a text: offers to listen, controls, what a browser cannot play, how long it takes. */
final class Players {
    private static final int SHORT = 110;
    private static final int NOTICE = 200;

    /** What a player shows beside a line that is told for its own, in characters: a time, a speed. */
    private static final int REMNANT = 14;

    private static final Beginning LISTEN = Beginning.of(
            "(?iu)^(?:listen(?: (?:now|to(?: (?:this|the|our))? (?:article|story|news|post|report|piece|column|interview|episode|podcast|audio)(?: version)?))?|hear this (?:article|story)|play (?:audio|video|podcast|episode)|audio version|read aloud|text[- ]to[- ]speech|watch (?:now|the video|video)"
                    + "|(?:diesen |den )?(?:artikel|beitrag|text|bericht|meldung|nachricht) (?:an|zu)?hören|(?:artikel |beitrag |text )?vorlesen(?: lassen)?|(?:jetzt )?anhören"
                    + "|écoute[rz](?: (?:(?:cet|l['’]|le|la|ce)\\s?(?:article|podcast|texte|info|audio|contenu)))?|lire à voix haute|version audio"
                    + "|(?:escuch(?:ar?|e)|o[ií]r|ouvir|ouça|ouve|escolta)(?: (?:este|esta|el|la|o|a|l['’])\\s?(?:art[ií]culo|noticia|nota|contenido|texto|artigo|notícia|conteúdo|matéria|reportagem|article))?"
                    + "|ascolta(?: (?:questo |l['’]|il |la )(?:articolo|podcast|notizia|testo))?|(?:luister(?: naar)?|beluister)(?: (?:dit|het|deze|de))? (?:artikel|verhaal|bericht)"
                    + "|(?:posłuchaj|odsłuchaj|słuchaj|wysłuchaj)(?: tego)? (?:artykułu?|tekstu?|wiadomości)|(?:poslechn\\p{L}+|přehrát|prehrať|vypoču\\p{L}+)(?: si)?(?: tento)? (?:článek|článok|článku|audio)"
                    + "|(?:lyssna|lyt|lytt)(?: (?:på|til))? (?:artikeln|artiklen|artikkelen|artikel|saken|texten)|kuuntele (?:juttu|artikkeli|uutinen)|hallgas(?:d|sa) meg az? (?:cikket|hírt)|ascult[ăa](?:ți)? (?:articolul|știrea|acest articol)"
                    + "|(?:про|по)?слуша(?:ть|йте)(?: (?:эту |этот )?(?:статью|новость|текст|материал|аудиоверсию))?|(?:про)?слухати(?: (?:статтю|новину|текст))?|чуйте (?:статията|новината)|аудиоверсия(?: статьи)?"
                    + "|ακο[ύυ]στε (?:το|την|αυτό το) (?:άρθρο|είδηση|κείμενο)|(?:bu )?(?:haberi|makaleyi|yazıyı|içeriği) (?:sesli )?dinle(?:yin)?|(?:sesli )?dinle"
                    + "|(?:استمع|استمعوا)(?: (?:(?:إلى|الى) )?(?:هذا )?(?:المقال|الخبر|المقالة|النص|للخبر|للمقال))?|(?:این )?(?:خبر|مقاله|مطلب) را (?:گوش کنید|بشنوید)|(?:האזינו|האזן|להאזנה) (?:לכתבה|למאמר|לידיעה)"
                    + "|(?:इस )?(?:लेख|खबर|ख़बर|समाचार)(?: को)? सुनें|(?:খবরটি|সংবাদটি) শুনুন|(?:收听|聆听|收聽|聆聽|听|聽|朗读|朗讀|语音播报|語音播報)(?:本|此|这篇|這篇|全)?(?:文|新闻|新聞|文章|全文|报道|報導)?"
                    + "|(?:この)?(?:記事|ニュース)を(?:音声で)?(?:聴く|聞く|再生(?:する)?)|音声で(?:聴く|聞く)|(?:이 )?(?:기사|뉴스|본문)(?:를|을)? ?(?:음성으로 )?듣기|음성으로 듣기"
                    + "|nghe (?:bài viết|bài báo|đọc bài)|đọc bài(?: viết)?|ฟัง(?:ข่าว|บทความ)(?:นี้)?|dengarkan (?:artikel|berita)(?: ini)?)"
                    + "(?:[\\s\\u00a0·•|()\\[\\]:–—,/-]*(?:\\d{1,3}(?::\\d{2}){1,2}(?:\\s?min\\p{L}*)?|\\d{1,3}\\s?(?:min\\p{L}*\\.?|mn|dk\\.?|мин\\p{L}*\\.?|хв\\p{L}*\\.?|分(?:钟|鐘)?|분|phút|นาที|menit|λεπτά|דק\\p{L}*|دقائق|دقيقة|دقیقه|मिनट|sec\\p{L}*))){0,3}[\\s)\\]:…►▶]{0,3}$");

    private static final Beginning CONTROL = Beginning.of(
            "(?iu)^(?:(?:audio|video|media) player(?: is loading\\.?)?|video ad feedback|play(?:/pause)?|mute|unmute|(?:tap|click) to (?:play|unmute)|(?:current|remaining|duration|elapsed) ?(?:time)?\\s*-?\\d{1,3}:\\d{2}|(?:video|audio|duration|dauer|länge|durée|duración|duração|durata|czas trwania|длительность|продолжительность|süre|时长|時長|再生時間|재생시간):?\\s?(?:\\d{1,3}:\\d{2}(?::\\d{2})?|\\d{1,3}\\s?(?:min\\p{L}*\\.?|minuten|мин\\p{L}*\\.?|dk|分|분))|loaded:? [\\d.]+%|progress:? [\\d.]+%|stream type live|seek to live.{0,40}|playback (?:rate|speed)|picture-in-picture|fullscreen|chapters|(?:descriptions|captions|subtitles)(?: and subtitles)? (?:off|on|settings).{0,50}|audio track|quality levels"
                    + "|this is a modal window\\.?.{0,80}|(?:beginning|end) of dialog window\\.?.{0,60}|use (?:up/down|left/right) arrow keys.{0,80}|skip ad|now playing|autoplay|next up|closed captions.{0,40}"
                    + "|(?:show|hide|view|read)(?: the)?(?: full)? transcript|(?:video|audio)?\\s?transcript|download (?:mp3|audio)|podcast:? play in new window.{0,80}|play in new window.{0,60}"
                    + "|(?:ai|auto|automatically)[- ](?:generated )?(?:audio|voice|narration)|audio (?:is )?(?:auto-?)?generated (?:by|with) .{2,40}|audio by (?-i:\\p{Lu})\\w+|powered by (?:elevenlabs|beyondwords|speechify|trinity audio|readspeaker|remixd|carbonatix)"
                    + "|\\d{1,2}:\\d{2}(?::\\d{2})?\\s?/\\s?-?\\d{1,2}:\\d{2}(?::\\d{2})?|0?0:00|(?:[0-3](?:[.,]\\d{1,2})?\\s?x|speed \\d(?:[.,]\\d{1,2})?\\s?x?))$");

    private static final String BROWSER =
            "browser|navigateur|navegador|przeglądark|браузер|brauzer|πρόγραμμα περιήγησης|tarayıc|متصفح|مرورگر|דפדפן|浏览器|瀏覽器|ブラウザ|브라우저|trình duyệt|เบราว์เซอร์|selain|webbläsar|nettleser|prohlížeč|böngésző|peramban";

    private static final String SUPPORT =
            "support|unterstütz|prend pas|soporta|supporta|suporta|compatible|obsługuje|wspiera|ondersteun|поддержива|підтриму|υποστηρ|desteklem|يدعم|پشتیبانی|תומך|支持|支援|対応|지원|hỗ trợ|รองรับ|mendukung|stöd|støtt|understøtt|tue|podpor|támogat";

    private static final Occurrence NAMES_BROWSER = Occurrence.of("(?iu)(?:" + BROWSER + ")");

    /** It is named within so many characters, if {@link #BROWSER_CANNOT} is to match. */
    private static final int NAMED_WITHIN = 60;

    /** Begins with anything, and so takes long: only tried where a browser is named. */
    private static final Pattern BROWSER_CANNOT = Pattern.compile(
            "(?iu)(?=.{0,120}(?:" + SUPPORT + ")).{0,30}(?:" + BROWSER
                    + ").{0,60}(?:audio|video|vídeo|vidéo|html5|аудио|видео|відео|βίντεο|ses|صوت|فيديو|וידאו|音声|動画|音频|视频|音訊|影片|오디오|비디오|เสียง|วิดีโอ)");

    private static final Beginning PLAYER_CANNOT = Beginning.of(
            "(?iu)^(?:(?:javascript|flash) must be enabled to (?:play|view|watch)|(?:you need|please (?:enable|install)) (?:javascript|(?:adobe )?flash).{0,30}(?:play|view|watch)|the media could not be (?:loaded|played)|an error occurred while (?:loading|playing)|(?:sorry, )?th(?:is|e) (?:video|audio|media) (?:is|file is|cannot|could not|isn.t)\\b.{0,30}(?:available|supported|play|load)|this audio (?:is|was) (?:auto-?)?generated|this (?:article|story) (?:is|was) (?:read|narrated|voiced) by an? (?:automated|ai|artificial|computer|synthetic)"
                    + "|(?:error code: media_|technical details ?:|session id: .{0,60}player id))");

    private static final Pattern TIME = Pattern.compile(
            "[(\\[]?-?\\d{1,3}(?::\\d{2}){1,2}[)\\]]?|\\d{1,3}\\s?(?:min\\p{L}*\\.?|mn|dk|мин\\p{L}*\\.?|分钟|分鐘|分|분|phút)|audio|/|speed.{0,6}|[0-3](?:[.,]\\d+)?x");

    private Players() {}

    static void drop(Draft draft) {
        boolean within = false;
        for (Cut cut : List.copyOf(draft.kept())) {
            within = isPlayers(cut) || (within && isRemnant(cut));
            if (within) {
                draft.drop(cut, Rule.PLAYER);
            }
        }
    }

    private static boolean isPlayers(Cut cut) {
        if (cut.length() >= NOTICE || cut.kind() == BlockKind.TABLE || cut.kind() == BlockKind.CODE) {
            return false;
        }
        String text = said(cut.text());
        // One word alone may head a part of the text: how to listen.
        if (cut.isHeading() && text.indexOf(' ') < 0 && (text.isEmpty() || text.charAt(0) < '\u2e80')) {
            return false;
        }
        return cannotPlay(text) || (cut.length() < SHORT && (LISTEN.isAllOf(text) || CONTROL.isAllOf(text)));
    }

    private static boolean cannotPlay(String text) {
        return PLAYER_CANNOT.opens(text)
                || (NAMES_BROWSER.isIn(text.substring(0, Math.min(NAMED_WITHIN, text.length())))
                        && BROWSER_CANNOT.matcher(text).lookingAt());
    }

    private static boolean isRemnant(Cut cut) {
        return cut.text().length() <= REMNANT
                && TIME.matcher(cut.text().strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** Without the signs of play and headphones that such lines begin with. */
    private static String said(String text) {
        int start = 0;
        while (start < text.length() && !Character.isLetterOrDigit(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start);
    }
}
