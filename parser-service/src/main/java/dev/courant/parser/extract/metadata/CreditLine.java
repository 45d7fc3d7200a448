package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.Beginning;
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
            "quelle|source|fuente|fonte|źródło|zdroj|bron|beeld|kaynak|источник|джерело|photo ?credits?|photo ?courtesy|photographs?|photos?|picture|image credits?|image|credits?|courtesy"
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

    private static final int LONGEST_AGENCY = 80;

    private static final Beginning SELLERS = Beginning.of(
            "(?i)(?:Getty(?: Images)?(?: Europe)?|iStock(?:photo)?|Shutterstock|Adobe ?Stock|Depositphotos|Unsplash|Pexels|Pixabay|Fotolia|Alamy(?: Stock Photo)?|123RF|Dreamstime|Freepik|Imago(?: Images)?|picture[- ]alliance|Wikimedia(?: Commons)?|Keystone|EPA(?:-EFE)?|Corbis|Rex(?: Features)?|ZUMA(?: Press)?|Sipa(?: USA)?|Abaca|Magnum(?: Photos)?|NurPhoto|LaPresse|Agencja Gazeta|East News|Forum|Scanpix|Hollandse Hoogte|视觉中国|視覺中國|东方IC|アフロ|PIXTA)");

    private static final Pattern TAKEN = Pattern.compile(
            "(?:^|[\\s。，,.＝=（(]|(?<=[。，（(\\s]))(?:\\p{IsHan}{2,4}社)?(?:记者|記者)?\\s?(\\p{IsHan}{2,4}?)\\s?[／/]?\\s?(?:摄影|攝影|撮影|摄|攝)[)）]?$");

    /** Whatever is longer is no caption, and takes the pattern long. */
    private static final int LONGEST = 2_000;

    static CreditLine of(String text) {
        if (text.length() > LONGEST) {
            return new CreditLine(text, null);
        }
        CreditLine sold = ofAgency(text);
        boolean asWhole = sold != null && sold.credit() != null && sold.credit().startsWith("AP Photo");
        Matcher matcher = asWhole || !MARK.isIn(text) ? null : CREDIT.matcher(text);
        if (matcher == null || !matcher.find()) {
            return sold != null ? sold : ofSuffix(text);
        }
        String who = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return new CreditLine(text.substring(0, matcher.start()).strip(), who.strip());
    }

    /** Cut where a last part without a label names an agency: "… Ned Gull/AFP via Getty Images"; null if none does. */
    private static @Nullable CreditLine ofAgency(String text) {
        int end = text.length();
        while (end > 0 && ".)）]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && !isBreak(text, start - 1)) {
            start--;
        }
        String tail = text.substring(start, end).strip();
        if (tail.length() < 2 || tail.length() > LONGEST_AGENCY || !isSold(tail)) {
            return null;
        }
        int before = start;
        while (before > 0 && " (（[|–—-".indexOf(text.charAt(before - 1)) >= 0) {
            before--;
        }
        return new CreditLine(text.substring(0, before).strip(), tail);
    }

    /** A sentence's end, a bracket, a bar; a dot behind a single letter is one of a name. */
    private static boolean isBreak(String text, int at) {
        char c = text.charAt(at);
        boolean sentence = c == '.' && at + 1 < text.length() && text.charAt(at + 1) == ' ' && at > 1;
        return "!?。！？(（[|".indexOf(c) >= 0 || (sentence && Character.isLetter(text.charAt(at - 2)));
    }

    /** Whether the last of the parts of a credit is who sells pictures, and no part reads like a sentence. */
    private static boolean isSold(String tail) {
        if (tail.indexOf(':') >= 0
                || tail.indexOf('：') >= 0
                || !Character.isLetter(tail.codePointAt(0))
                || Character.isLowerCase(tail.codePointAt(0))) {
            return false;
        }
        int slash = Math.max(tail.lastIndexOf('/'), tail.lastIndexOf('／'));
        int via = tail.lastIndexOf(" via ");
        String last = tail.substring(Math.max(slash + 1, via < 0 ? 0 : via + 5)).strip();
        return tail.startsWith("AP Photo") || SELLERS.isAllOf(last) || Agencies.isOne(last);
    }

    /** "…王大力摄", "…＝佐藤花子撮影". */
    private static CreditLine ofSuffix(String text) {
        boolean may = !text.isEmpty() && "摄攝影）)".indexOf(text.charAt(text.length() - 1)) >= 0;
        Matcher taken = may ? TAKEN.matcher(text) : null;
        return taken != null && taken.find()
                ? new CreditLine(
                        text.substring(0, taken.start() + (text.charAt(taken.start()) == '。' ? 1 : 0))
                                .strip(),
                        taken.group(1))
                : new CreditLine(text, null);
    }
}
