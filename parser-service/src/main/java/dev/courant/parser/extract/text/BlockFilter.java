package dev.courant.parser.extract.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Drops blocks that are around the text, not of it: a second title, a dateline, "read more", a copyright line. */
final class BlockFilter {
    private static final int SHORT = 120;
    private static final Pattern PROMPT = Pattern.compile(
            "(?iu)^(?:read (?:more|also|next)|see also|related(?: (?:articles?|stories|topics|content|news))?|more (?:on|from|stories)|also read|share this|"
                    + "follow us|sign up|subscribe|advertisement|sponsored|click here|watch:|photos?:|image:|tags?:|filed under|topics?:|"
                    + "lesen sie auch|mehr zum thema|lire aussi|à lire aussi|leia (?:também|mais)|le(?:a|e|er) (?:también|además)|leer más|(?:te|le) puede interesar|leggi anche|"
                    + "czytaj (?:też|także|więcej)|zobacz (?:też|także|również)|читайте также|читать далее|διαβάστε (?:επίσης|ακόμα)|lees ook|læs også|les også|läs också|"
                    + "相关(?:新闻|阅读|链接|报道)|相關(?:新聞|閱讀|連結|報導)|延伸阅读|延伸閱讀|関連(?:記事|ニュース|リンク)|あわせて読みたい|続きを読む|关键词|關鍵字|责任编辑|責任編輯|編輯[:：]|编辑[:：]|分享到|来源[:：]|來源[:：]|作者[:：]|"
                    + "artikel teilen|schlagworte?:|поделиться|метки:|теги:|просмотров:|"
                    + "اقرأ (?:أيضا|أيضًا|المزيد)|(?:مواضيع|أخبار|مقالات) ذات صلة|الوسوم|كلمات مفتاحية|شارك (?:الخبر|المقال)|عدد القراءات|طباعة\\s?\\||"
                    + "©|copyright|all rights reserved|版权|版權|comments?\\b.{0,20}$|\\d+ comments?)");
    private static final Pattern CREDITS = Pattern.compile(
            "^.{0,40}(?:文|图|圖|摄|攝|编|編|摄影|攝影|记者|記者|撰文|通讯员|通訊員|来源|來源|责编|責編|责任编辑|責任編輯)\\s?[/:：／].{0,60}[)）\\]】]$");

    /** Three or more things to do with a page, parted by bars. */
    private static final Pattern TOOLS = Pattern.compile("[^|｜.!?。！？]{1,40}(?:[|｜][^|｜.!?。！？]{1,40}){2,}");

    private BlockFilter() {}

    /** Drops them. */
    static void filter(Draft draft, Surroundings page) {
        draft.dropIf(Rule.PROMPT, Integer.MAX_VALUE, BlockFilter::isPrompt);
        Openings.trim(draft, page);
        for (Rule rule = closing(draft); rule != null; rule = closing(draft)) {
            draft.dropLast(rule);
        }
    }

    private static boolean isPrompt(Cut cut) {
        return cut.length() < SHORT && PROMPT.matcher(cut.text()).lookingAt();
    }

    /** A heading with nothing below it, who made the piece, or a row of tools, is no end of a text. */
    private static @Nullable Rule closing(Draft draft) {
        if (draft.isEmpty()) {
            return null;
        }
        Cut last = draft.last();
        if (last.isHeading()) {
            return Rule.HEADS_NOTHING;
        }
        boolean brief = last.text().length() < SHORT;
        if (Openings.isParticulars(last)
                || (brief && CREDITS.matcher(last.text()).matches())) {
            return Rule.CREDITS;
        }
        return brief && TOOLS.matcher(last.text()).matches() ? Rule.TOOLS : null;
    }
}
