package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.Occurrence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A caption, cut where it goes over to who made the picture.
 *
 * @param credit null if it does not say
 */
record CreditLine(String caption, @Nullable String credit) {
    private static final String LABELS =
            "photo ?credits?|photo ?courtesy|photographs?|photos?|picture|image credits?|image|credits?|courtesy"
                    + "|fotografía|fotografia|fotograf|foto ?credits?|fotos?|fotó|crédit photo|crédits?|créditos?(?: da foto| de la foto)?|imagem|imagen|immagine"
                    + "|bild(?:quelle|nachweis)?|kuva|valokuva|nuotr\\.?|zdjęcie|fot\\.|poza|sursa foto|izvor|φωτογραφία|φωτο|φωτ\\."
                    + "|фотография|фото|снимок|снимка|світлина|تصوير|عدسة|الصورة|عکس|צילום|fotoğraf|ảnh|ภาพ";
    private static final String HAN_LABELS = "摄影|攝影|图片来源|圖片來源|图源|圖源|图片|圖片|摄|攝|图|圖|写真提供|写真|撮影|사진";
    private static final String NAMES = "(?:[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*|[/&,+-]|de|von|van|der|via|d’|d')";
    private static final String WHO = "([^()\\[\\]|（）]{2,80})";

    /** A word with a colon or "by" behind it; a word and nothing but names; the sign. */
    private static final Pattern CREDIT = Pattern.compile("[\\s(|\\[（/]*(?:(?<![\\p{L}\\p{N}])(?iu:(?:" + LABELS
            + ")(?:\\s?[:：/=]| (?:by|of|de|di|da|av|von|af|od)(?=\\s)(?-i:(?=\\s\\p{Lu})))|(?:" + HAN_LABELS
            + ")\\s?[:：/／=]|©|\\(c\\))\\s?" + WHO + "|(?<![\\p{L}\\p{N}])(?iu:" + LABELS + ")\\s((?-i:" + NAMES
            + "(?:[\\s/]+"
            + NAMES + "){0,4})))[)）\\]]?\\.?$");

    /** Without one of these there is no credit, and most captions have none. */
    private static final Occurrence MARK = Occurrence.of("(?iu)" + LABELS + '|' + HAN_LABELS + "|©|\\(c\\)");

    /** Whatever is longer is no caption, and takes the pattern long. */
    private static final int LONGEST = 2_000;

    static CreditLine of(String text) {
        Matcher matcher = CREDIT.matcher(text);
        if (text.length() > LONGEST || !MARK.isIn(text) || !matcher.find()) {
            return new CreditLine(text, null);
        }
        String who = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return new CreditLine(text.substring(0, matcher.start()).strip(), who.strip());
    }
}
