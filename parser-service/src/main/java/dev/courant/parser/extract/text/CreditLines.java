package dev.courant.parser.extract.text;

import dev.courant.events.Article.BlockKind;
import dev.courant.parser.extract.html.Occurrence;

/** Drops captions that nothing in the markup tells from text: short blocks that end, or consist, in who made the picture. */
final class CreditLines {
    private static final int CAPTION = 250;

    private static final String PICTURE =
            "(?:Foto|Fotos|FOTO|Photos?|PHOTO|Bild|Bilder|Kuva|Image|Picture|(?:Photo |Image )?[Cc]redit|Crédit|Créditos?"
                    + "|[Ff]ot\\.|Zdjęcie|Фото|ФОТО|Φωτο(?:γραφία)?)";

    private static final Occurrence CREDIT =
            Occurrence.of("(?:^|[\\s(\\[|/.])" + PICTURE + "\\s?[:/©]\\s?[^.!?。]{2,60}[)\\]]?\\.?$|^" + PICTURE
                    + "\\s(?:by|von|via|par|de|courtesy)\\s[^.!?。]{2,60}$");

    private CreditLines() {}

    static void drop(Draft draft) {
        draft.dropIf(Rule.CAPTION, Integer.MAX_VALUE, CreditLines::isCaption);
    }

    private static boolean isCaption(Cut cut) {
        return cut.kind() == BlockKind.PARAGRAPH && cut.length() < CAPTION && CREDIT.isIn(cut.text());
    }
}
