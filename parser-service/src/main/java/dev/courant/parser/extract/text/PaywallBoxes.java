package dev.courant.parser.extract.text;

import dev.courant.events.Article.BlockKind;
import dev.courant.parser.extract.html.Occurrence;
import java.util.List;

/** Drops what a text is interrupted by, or ends in, where readers are asked to pay or to register: the call and what they get. */
final class PaywallBoxes {
    private static final int CALL = 120;

    /** What subscribers get is told in lists and lines; a paragraph as long as this is text again. */
    private static final int PARAGRAPH = 150;

    private static final Occurrence WALL = Occurrence.of(
            "(?iu)(?:reserved|exclusive|only|available) (?:for|to) (?:our )?(?:subscribers|members)|(?:subscribers?|members?) only"
                    + "|(?:subscribe|register|sign (?:in|up)|log ?in)\\b.{0,30}\\bto (?:read|unlock|continue|access|keep reading)|unlock (?:this|more|the) (?:articles?|stor)"
                    + "|(?:nur|exklusiv) für abonnent|réservé (?:aux|à nos) abonnés|(?:solo|exclusivo) para (?:suscriptores|assinantes)|riservato agli abbonati|alleen voor abonnees|tylko dla (?:prenumerator|subskrybent)|только для подписчиков"
                    + "|(?:会員|有料)(?:会員)?限定|有料(?:記事|会員)|残り\\s?[\\d,]+\\s?文字|付费阅读|訂閱後|订阅后|会员专享|會員專享|구독자 전용");

    private PaywallBoxes() {}

    static void drop(Draft draft) {
        boolean within = false;
        List<Cut> cuts = List.copyOf(draft.kept());
        for (int i = 0; i < cuts.size(); i++) {
            Cut cut = cuts.get(i);
            within = isCall(cut) || (within && !isText(cut) && !headsText(cuts, i));
            if (within) {
                draft.drop(cut, Rule.PAYWALL);
            }
        }
    }

    private static boolean headsText(List<Cut> cuts, int at) {
        return cuts.get(at).isHeading() && at + 1 < cuts.size() && isText(cuts.get(at + 1));
    }

    private static boolean isCall(Cut cut) {
        return cut.length() < CALL && cut.kind() != BlockKind.LIST && WALL.isIn(cut.text());
    }

    private static boolean isText(Cut cut) {
        return cut.kind() != BlockKind.LIST && cut.length() >= PARAGRAPH;
    }
}
