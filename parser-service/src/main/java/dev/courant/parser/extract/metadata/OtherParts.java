package dev.courant.parser.extract.metadata;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words before names of people who have not written the piece: who checked, edited, translated, photographed or paid for it. */
final class OtherParts {
    private static final Set<String> WORDS =
            Stream.of("""
            reviewed reviewer edited checked checker fact-checked factchecked verified updated photo photos photograph photographs
            photography photographed image images illustration illustrations illustrated illustrator translated translation
            translator produced sponsored presented powered filmed video graphic graphics curated approved
            geprüft fotos foto bild bilder grafik illustration übersetzt übersetzung bearbeitet redigiert lektorat aktualisiert
            relu vérifié photographie traduit traduction édité validé
            revisado verificado editado fotografía fotografías fotografia traducido traducción traduzido actualizado atualizado
            rivisto revisionato foto tradotto traduzione aggiornato
            zdjęcia zdjęcie fot tłumaczenie zweryfikował nagekeken beeld vertaling vertaald bijgewerkt
            фото перевод перевёл перевела редактор редактура проверил проверила переклад
            fotoğraf fotoğraflar çeviri çeviren fotograf bilde oversatt redigert granskad översättning
            تصوير ترجمة تدقيق مراجعة
            """.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());

    /** More words before a name are a sentence. */
    private static final int MOST_WORDS = 4;

    private OtherParts() {}

    /** Whether a text begins with what somebody else has done: "Medically reviewed by". */
    static boolean isSaidAt(String text) {
        int from = 0;
        for (int i = 0; i < MOST_WORDS && from < text.length(); i++) {
            int space = text.indexOf(' ', from);
            int end = space < 0 ? text.length() : space;
            if (isOne(text, from, end)) {
                return true;
            }
            from = end + 1;
        }
        return false;
    }

    /** Whether a text ends with such a word and a colon, or with it and "by". */
    static boolean isSaidBefore(String text) {
        int last = text.lastIndexOf(' ');
        if (text.endsWith(":") || last < 0) {
            return text.endsWith(":") && isOne(text, last + 1, text.length());
        }
        return BylineLabel.isOnlyLabel(text.substring(last + 1))
                && isOne(text, text.lastIndexOf(' ', last - 1) + 1, last);
    }

    /** Whether a text's last word is one. */
    static boolean isLast(String text) {
        return isOne(text, text.lastIndexOf(' ') + 1, text.length());
    }

    private static boolean isOne(String text, int from, int to) {
        int end = to > from && text.charAt(to - 1) == ':' ? to - 1 : to;
        return WORDS.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
    }
}
