package dev.courant.parser.extract.text;

import dev.courant.events.Article.BlockKind;
import java.util.List;

/** Drops a series of teasers below a text: lines that are links, each with a paragraph about where it leads. */
final class TeaserSeries {
    private static final int ENOUGH = 300;
    private static final int HEADLINE = 15;
    private static final int SERIES = 4;
    private static final double MOSTLY = 0.8;

    /** Teasers have one paragraph each; below an announcement of other articles they may have more. */
    private static final int PARAGRAPHS = 1;

    private static final int ANNOUNCED = 4;

    private TeaserSeries() {}

    static void drop(Draft draft) {
        List<Cut> kept = draft.kept();
        int before = 0;
        for (int i = 0; i < kept.size(); i++) {
            Cut cut = kept.get(i);
            if (before >= ENOUGH && isHeadline(cut) && isSeries(kept, i)) {
                while (draft.kept().size() > i) {
                    draft.dropLast(Rule.TEASERS);
                }
                return;
            }
            before += isHeadline(cut) ? 0 : cut.length();
        }
    }

    /** Whether nothing but teasers follows, up to the end. */
    private static boolean isSeries(List<Cut> kept, int from) {
        boolean announced = from > 0 && Endings.label(kept.get(from - 1).text()) != null;
        int most = announced ? ANNOUNCED : PARAGRAPHS;
        int teasers = 0;
        int paragraphs = 0;
        for (Cut cut : kept.subList(from, kept.size())) {
            boolean headline = isHeadline(cut);
            teasers += headline || paragraphs > 0 ? 0 : 1;
            paragraphs = headline ? 0 : paragraphs + 1;
            if (paragraphs > most) {
                return false;
            }
        }
        return teasers >= SERIES;
    }

    private static boolean isHeadline(Cut cut) {
        return (cut.kind() == BlockKind.PARAGRAPH || cut.isHeading())
                && cut.length() >= HEADLINE
                && cut.linkedLength() > cut.length() * MOSTLY;
    }
}
