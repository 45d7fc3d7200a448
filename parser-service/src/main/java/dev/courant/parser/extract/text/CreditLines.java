package dev.courant.parser.extract.text;

import dev.courant.events.Article.BlockKind;
import dev.courant.parser.extract.html.Beginning;
import dev.courant.parser.extract.html.Occurrence;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.regex.Pattern;

/** Drops captions that nothing in the markup tells from text: short blocks that end, or consist, in who made the picture. */
final class CreditLines {
    private static final int CAPTION = 250;

    private static final String PICTURE =
            "(?:Foto|Fotos|FOTO|Photos?|PHOTO|Bild|Bilder|Kuva|Image|Picture|(?:Photo |Image )?[Cc]redit|Crédit|Créditos?"
                    + "|[Ff]ot\\.|Zdjęcie|Фото|ФОТО|Φωτο(?:γραφία)?)";

    private static final Occurrence CREDIT =
            Occurrence.of("(?:^|[\\s(\\[|/.])" + PICTURE + "\\s?[:/©]\\s?[^.!?。]{2,60}[)\\]]?\\.?$");

    private static final Beginning CREDIT_IN_WORDS =
            Beginning.of("^" + PICTURE + "\\s(?:by|von|via|par|de|courtesy)\\s[^.!?。]{2,60}$");

    private static final String SOURCES =
            "(?:Getty(?: Images)?|GETTY(?: IMAGES)?|iStock(?:photo)?|[Ss]hutterstock(?:\\.com)?|Adobe ?Stock|[Dd]epositphotos|Unsplash|Pexels|Pixabay|Fotolia|Alamy(?: Stock Photo)?|123RF|Dreamstime|Freepik|Bigstock|Thinkstock|[Ii]mago(?: [Ii]mages)?|IMAGO|picture[- ]alliance|Wikimedia(?: Commons)?)";

    /** Where pictures are bought or taken from, behind a sign that parts it from what the picture shows; and a photographer's name behind a sentence. */
    private static final Pattern SOURCE =
            Pattern.compile("(?:^|[/|©(–—:,-]\\s?|\\b(?:via|by|courtesy of)\\s)(?:[\\p{L}. ]{0,40}[/|]\\s?)?" + SOURCES
                    + "\\s?[)\\]]?\\.?$"
                    + "|[.!?…»”\"]\\s(?:Foto|Photo|Фото|Φωτο)\\s[^\\s!?]{3,40}(?:\\s[^\\s.!?]{2,20}){0,2}$");

    /** Without one of these words there is no need to look for them at their place. */
    private static final Occurrence MARK = Occurrence.of(SOURCES + "|Foto|Photo|Фото|Φωτο");

    /** So many characters at the end name it. */
    private static final int END = 100;

    private CreditLines() {}

    static void drop(Draft draft) {
        draft.dropIf(Rule.CAPTION, Integer.MAX_VALUE, CreditLines::isCaption);
    }

    private static boolean isCaption(Cut cut) {
        return cut.kind() == BlockKind.PARAGRAPH
                && cut.length() < CAPTION
                && (isCredited(cut.text()) || namesSource(cut.text()));
    }

    /** One of the signs is looked for first: most paragraphs have none. */
    private static boolean isCredited(String text) {
        boolean signed = text.indexOf(':') >= 0 || text.indexOf('/') >= 0 || text.indexOf('©') >= 0;
        return (signed && CREDIT.isIn(text)) || CREDIT_IN_WORDS.opens(text);
    }

    private static boolean namesSource(String text) {
        if (TextMeasure.endsSentence(text) && !text.endsWith(")")) {
            return false;
        }
        String end = text.substring(Math.max(0, text.length() - END));
        return MARK.isIn(end) && SOURCE.matcher(end).find();
    }
}
