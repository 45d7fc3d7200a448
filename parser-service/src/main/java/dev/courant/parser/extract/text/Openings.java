package dev.courant.parser.extract.text;

import dev.courant.events.Article.BlockKind;
import dev.courant.parser.extract.date.DateReader;
import dev.courant.parser.extract.html.Beginning;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts what stands between a page's headline and its first sentence: section labels, datelines, lines of particulars. */
final class Openings {
    private static final int HEADLINE_WITHIN = 5;

    /** A lead at most stands above the lines that say who wrote the piece and when. */
    private static final int PARTICULARS_WITHIN = 5;

    private static final int LABEL = 45;
    private static final int DATELINE = 90;
    private static final int PARTICULARS = 300;

    private static final Beginning BYLINE = Beginning.of(
            "^(?:(?i:by|von|par|por|written by|posted by)\\s+(?:unserer\\s)?\\p{Lu}|(?:Автор|Авторы|Текст)\\s?:|(?:بقلم|كتبت?|حاورته?ا?)\\s?:|作者|记者|記者|来源|來源)");
    private static final Pattern ASIDE = Pattern.compile("\\s\\([^()]{1,60}\\)$");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}\\s\\p{L}{3,12}|\\p{L}{3,12}\\s\\d{1,2}");
    private static final String TIMES =
            "(?:发布|發布|發佈|发表|發表|更新|刊登)(?:时间|時間|日期|于|於)?|时间|時間|日期|published|posted|updated|last modified|date";
    private static final Beginning TIME = Beginning.of("(?iu)^(?:" + TIMES + ")\\s?[:：]");

    /** Two or more of "label: a few words", and nothing else. */
    private static final Beginning FIELDS = Beginning.of("(?iu)^[\\s\\[(（【]{0,2}(?:(?:" + TIMES
            + "|(?:新闻|新聞|文章|稿件)?(?:来源|來源)|稿源|作者|(?:本报|本報)?(?:记者|記者)|撰文|(?:责任|責任)?(?:编辑|編輯)|责编|責編"
            + "|字[号號体體]|浏览(?:次数)?|瀏覽(?:次數)?|阅读|閱讀|点击(?:数)?|點擊(?:數)?|source|author|by|editor|section|views?)"
            + "\\s?[:：][^。！？!?]{0,60}){2,}$");

    private Openings() {}

    /** Drops what stands before the first block of the text, and lines of particulars among the next ones. */
    static void trim(Draft draft, Surroundings page) {
        cutAboveHeadline(draft, page);
        draft.dropIf(Rule.SHOWN_ELSEWHERE, Integer.MAX_VALUE, cut -> page.shows(cut.text()));
        draft.dropIf(Rule.SHOWN_ELSEWHERE, HEADLINE_WITHIN, cut -> cut.isHeading() && page.isTitle(cut.text()));
        for (Rule rule = opening(draft, page); rule != null; rule = opening(draft, page)) {
            draft.dropFirst(rule);
        }
        // Where a lead stands below the headline, who wrote the piece and when is said below the lead.
        draft.dropIf(Rule.PARTICULARS, PARTICULARS_WITHIN, Openings::isParticulars);
        draft.dropIf(Rule.DATELINE, PARTICULARS_WITHIN, cut -> !cut.text().endsWith(":") && isDateline(cut));
    }

    /** Whether a block tells who wrote the piece, when, where it was taken from: an event has that elsewhere. */
    static boolean isParticulars(Cut cut) {
        return cut.length() < PARTICULARS
                && cut.text().chars().filter(c -> c == ':' || c == '：').count() > 1
                && FIELDS.isAllOf(cut.text());
    }

    /** Short lines above the headline are labels; longer ones may be a lead that is set there. */
    private static void cutAboveHeadline(Draft draft, Surroundings page) {
        List<Cut> kept = draft.kept();
        for (int i = 0; i < Math.min(HEADLINE_WITHIN, kept.size()); i++) {
            if (kept.get(i).isHeading() && page.shows(kept.get(i).text())) {
                draft.dropIf(Rule.ABOVE_HEADLINE, i, above -> isShort(above.text(), LABEL));
                return;
            }
        }
    }

    private static @Nullable Rule opening(Draft draft, Surroundings page) {
        if (draft.isEmpty()) {
            return null;
        }
        Cut first = draft.first();
        if (first.length() < PARTICULARS && page.isLabel(first.text())) {
            return Rule.FILED_UNDER;
        }
        if (isDateline(first)) {
            return Rule.DATELINE;
        }
        if (first.kind() == BlockKind.TABLE
                || (first.kind() == BlockKind.LIST && first.linkedLength() * 2 > first.length())) {
            return draft.kept().size() > 1 ? Rule.NO_BEGINNING : null;
        }
        return isParticulars(first) ? Rule.PARTICULARS : null;
    }

    private static boolean isDateline(Cut cut) {
        String text = cut.text();
        if (cut.length() >= PARTICULARS || (TextMeasure.endsSentence(text) && !text.endsWith(")"))) {
            return false;
        }
        if (TIME.opens(text)) {
            return !TextMeasure.endsSentence(text) && DateReader.read(text).isPresent();
        }
        return isShort(ASIDE.matcher(text).replaceFirst(""), DATELINE)
                && (BYLINE.opens(text)
                        || DateReader.read(text).isPresent()
                        || DAY.matcher(text).matches());
    }

    private static boolean isShort(String text, int most) {
        return TextMeasure.length(text) < most && !TextMeasure.endsSentence(text);
    }
}
