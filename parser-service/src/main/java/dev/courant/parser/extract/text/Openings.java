package dev.courant.parser.extract.text;

import dev.courant.events.Article.Block;
import dev.courant.events.Article.BlockKind;
import dev.courant.parser.extract.date.DateReader;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts what stands between a page's headline and its first sentence: section labels, datelines, lines of particulars. */
final class Openings {
    private static final int HEADLINE_WITHIN = 5;

    /** A lead at most stands above the lines that say who wrote the piece and when. */
    private static final int PARTICULARS_WITHIN = 5;

    private static final int LABEL = 45;
    private static final int DATELINE = 90;
    private static final int PARTICULARS = 300;

    private static final Pattern BYLINE = Pattern.compile(
            "^(?:(?i:by|von|par|por|written by|posted by)\\s+(?:unserer\\s)?\\p{Lu}|(?:Автор|Авторы|Текст)\\s?:|(?:بقلم|كتبت?|حاورته?ا?)\\s?:|作者|记者|記者|来源|來源)");
    private static final Pattern ASIDE = Pattern.compile("\\s\\([^()]{1,60}\\)$");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}\\s\\p{L}{3,12}|\\p{L}{3,12}\\s\\d{1,2}");
    private static final String TIMES =
            "(?:发布|發布|發佈|发表|發表|更新|刊登)(?:时间|時間|日期|于|於)?|时间|時間|日期|published|posted|updated|last modified|date";
    private static final Pattern TIME = Pattern.compile("(?iu)^(?:" + TIMES + ")\\s?[:：]");

    /** Two or more of "label: a few words", and nothing else. */
    private static final Pattern FIELDS = Pattern.compile("(?iu)^[\\s\\[(（【]{0,2}(?:(?:" + TIMES
            + "|(?:新闻|新聞|文章|稿件)?(?:来源|來源)|稿源|作者|(?:本报|本報)?(?:记者|記者)|撰文|(?:责任|責任)?(?:编辑|編輯)|责编|責編"
            + "|字[号號体體]|浏览(?:次数)?|瀏覽(?:次數)?|阅读|閱讀|点击(?:数)?|點擊(?:數)?|source|author|by|editor|section|views?)"
            + "\\s?[:：][^。！？!?]{0,60}){2,}$");

    private Openings() {}

    /** The blocks from the first one on that is of the text. */
    static List<Block> trimmed(List<Block> blocks, Surroundings page) {
        List<Block> rest = new ArrayList<>(blocks);
        cutAboveHeadline(rest, page);
        rest.removeIf(block -> page.texts().contains(block.text()));
        while (!rest.isEmpty() && isOpening(rest.getFirst().text(), page)) {
            rest.removeFirst();
        }
        cutBelowLead(rest);
        return rest;
    }

    /** Where a lead stands below the headline, who wrote the piece and when is said below the lead. */
    private static void cutBelowLead(List<Block> blocks) {
        blocks.subList(0, Math.min(PARTICULARS_WITHIN, blocks.size()))
                .removeIf(block ->
                        isParticulars(block.text()) || (!block.text().endsWith(":") && isDateline(block.text())));
    }

    /** Whether a block tells who wrote the piece, when, where it was taken from: an event has that elsewhere. */
    static boolean isParticulars(String text) {
        int length = TextMeasure.length(text);
        return length < PARTICULARS && FIELDS.matcher(text).matches();
    }

    /** Short lines above the headline are labels; longer ones may be a lead that is set there. */
    private static void cutAboveHeadline(List<Block> blocks, Surroundings page) {
        for (int i = 0; i < Math.min(HEADLINE_WITHIN, blocks.size()); i++) {
            Block block = blocks.get(i);
            if (block.kind() == BlockKind.HEADING && page.texts().contains(block.text())) {
                blocks.subList(0, i).removeIf(above -> isShort(above.text(), LABEL));
                return;
            }
        }
    }

    private static boolean isOpening(String text, Surroundings page) {
        return page.isLabel(text) || isDateline(text) || isParticulars(text);
    }

    private static boolean isDateline(String text) {
        if (TIME.matcher(text).find()) {
            return isShort(text, PARTICULARS) && DateReader.read(text).isPresent();
        }
        return isShort(ASIDE.matcher(text).replaceFirst(""), DATELINE)
                && (BYLINE.matcher(text).find()
                        || DateReader.read(text).isPresent()
                        || DAY.matcher(text).matches());
    }

    private static boolean isShort(String text, int most) {
        return TextMeasure.length(text) < most && !TextMeasure.endsSentence(text);
    }
}
