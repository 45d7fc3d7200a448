package dev.courant.parser.extract.text;

import dev.courant.events.Article.BlockKind;
import dev.courant.parser.extract.html.Beginning;
import dev.courant.parser.extract.html.TextMeasure;

/** Drops blocks that are around the text, not of it: a second title, a dateline, "read more", a copyright line. */
final class BlockFilter {
    private static final int SHORT = 120;
    private static final int SIGNPOST = 30;
    private static final int LONG_SIGNPOST = 200;
    private static final double FEW = 0.3;
    private static final double MOSTLY = 0.8;
    private static final Beginning PROMPT = Beginning.of(
            "(?iu)^(?:read (?:more|also|next)|see also|related(?: (?:articles?|stories|topics|content|news))?|more (?:on|from|stories)|also read|share this|"
                    + "follow us|sign up|subscribe|adverts?$|advertisement|sponsored|click here|watch:|photos?:|image:|(?:image|photo|slide|bild|foto|imagen|imagem) \\d{1,3} (?:of|von|de|di|/) \\d{1,3}$|tags?:|filed under|topics?:|"
                    + "lesen sie auch|mehr zum thema|lire aussi|à lire aussi|leia (?:também|mais)|le(?:a|e|er) (?:también|además)|leer más|(?:te|le) puede interesar|leggi anche|"
                    + "czytaj (?:też|także|więcej)|zobacz (?:też|także|również)|читай(?:те)? также|смотри(?:те)? также|читать далее|διαβ[άα]στε (?:επ[ίι]σης|ακ[όο]μα)|lees ook|læs også|les også|läs också|"
                    + "相关(?:新闻|阅读|链接|报道)|相關(?:新聞|閱讀|連結|報導)|延伸阅读|延伸閱讀|関連(?:記事|ニュース|リンク)|あわせて読みたい|続きを読む|关键词|關鍵字|责任编辑|責任編輯|編輯[:：]|编辑[:：]|分享到|来源[:：]|來源[:：]|作者[:：]|"
                    + "artikel teilen|schlagworte?:|поделиться|метки:|теги:|просмотров:|"
                    + "اقرأ (?:أيضا|أيضًا|المزيد)|(?:مواضيع|أخبار|مقالات) ذات صلة|الوسوم|كلمات مفتاحية|شارك (?:الخبر|المقال)|عدد القراءات|طباعة\\s?\\||"
                    + "©|copyright|all rights reserved|版权|版權|comments?\\b.{0,20}$|\\d+ comments?)");

    private BlockFilter() {}

    /** Drops them. */
    static void filter(Draft draft, Surroundings page) {
        TeaserSeries.drop(draft);
        PaywallBoxes.drop(draft);
        Players.drop(draft);
        Endings.dropSections(draft);
        draft.dropIf(Rule.PROMPT, Integer.MAX_VALUE, cut -> isPrompt(cut) || Requests.isRequest(cut));
        CreditLines.drop(draft);
        dropLinks(draft);
        Repetitions.drop(draft);
        Openings.trim(draft, page);
        Endings.trim(draft, page);
    }

    /** A paragraph alone that leads elsewhere is a signpost, unless the text is made of such. */
    private static void dropLinks(Draft draft) {
        int links = 0;
        for (Cut cut : draft.kept()) {
            links += isLink(cut) ? cut.length() : 0;
        }
        if (links < draft.length() * FEW) {
            draft.dropIf(Rule.LINK, Integer.MAX_VALUE, BlockFilter::isLink);
        }
    }

    private static boolean isLink(Cut cut) {
        return Teased.leadsOn(cut)
                || (cut.kind() == BlockKind.PARAGRAPH
                        && cut.length() >= SIGNPOST
                        && cut.length() < LONG_SIGNPOST
                        && cut.linkedLength() > cut.length() * MOSTLY
                        && !TextMeasure.endsSentence(cut.text()));
    }

    private static boolean isPrompt(Cut cut) {
        return (cut.length() < SHORT && PROMPT.opens(cut.text())) || LegalNotices.reservesRights(cut.text());
    }
}
