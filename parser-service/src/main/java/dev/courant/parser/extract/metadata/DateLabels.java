package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.Beginning;
import dev.courant.parser.extract.html.Occurrence;
import dev.courant.parser.extract.html.TextRuns;

/** What a date is said to be of, by the words on its line or, where markup parts the two, before it. */
final class DateLabels {
    private static final Beginning PUBLICATION = Beginning.of(
            "(?iu)(?:(?:first |originally )?published|posted|created|publish date|publié|paru|mis en ligne|veröffentlicht|erschienen|erstellt"
                    + "|publicad|publicat|pubblicat|opublikowano|dodano|gepubliceerd|geplaatst|опубликован|опублікован|публикац"
                    + "|дата публ|публикувано|објављено|objavljeno|publikováno|vydáno|zverejnen|publikované|megjelen|közzétéve"
                    + "|发布|發布|發佈|发表|發表|刊登|日期|时间|時間|公開|掲載|投稿|配信|입력|등록|작성|date|on|дата|tarih|yayın|yayım"
                    + "|تاريخ|نشر|انتشار|منتشر|פורסם|प्रकाशित|প্রকাশ|เผยแพร่|công bố|đăng|dipublikasikan|diterbitkan|terbit|publicerad"
                    + "|publisert|publiceret|udgivet|offentliggjort|julkaistu|avaldatud|publicēts|paskelbta|publikuota|birt"
                    + "|δημοσίευσ|δημοσιεύ|argitaratu|публік)[\\p{L}\\p{M}]{0,6}\\s?(?:on|at|:|：|am|le|el|la|em|il|în|в|на)?");
    private static final Occurrence CHANGE = Occurrence.of(
            "(?iu)updated?\\b|modified|last edited|revised|last reviewed|aktualisier|geändert|überarbeitet|mise? à jour|modifi[ée]"
                    + "|actualizad|modificad|aggiornat|aggiornament|modificat|atualizad|actualizat|bijgewerkt|gewijzigd|aktualizac|aktualizov"
                    + "|zaktualizow|обновлен|изменен|оновлен|обновено|ажурирано|ažurirano|azurirano|posodobljen|frissít|módosít"
                    + "|ενημερώθηκε|τελευταία ενημέρωση|güncelle|uppdatera|oppdater|opdater|päivitetty|muokattu|uuenda|atjauno|atnaujin"
                    + "|uppfært|përditësuar|muokattu|uuendatud|frissült|تحديث|تعديل|اپ ڈیٹ|به.?روز|بروز.?رسانی|עודכן|עדכון|अपडेट|अद्यतन|আপডেট|হালনাগাদ|ปรับปรุง|แก้ไขล่าสุด|อัปเดต|อัพเดท"
                    + "|cập nhật|diperbarui|diperbaharui|dikemas ?kini|更新|修改|編集|수정|업데이트|eguneratu|yenilən");

    /** A label is a few words, and no date. */
    private static final int LONGEST = 40;

    private DateLabels() {}

    /** Whether a line says that its date is a change's. */
    static boolean isChange(String line) {
        return CHANGE.isIn(line);
    }

    /** Where the words end that say so; negative if there are none. */
    static int endOfChange(String line) {
        return CHANGE.endIn(line);
    }

    /** Whether a line begins with saying that its date is the publication's. */
    static boolean isPublication(String line) {
        return PUBLICATION.opens(line);
    }

    /** Whether what stands right before a run of text says that its date is a change's. */
    static boolean isChange(TextRuns runs, int run) {
        String before = before(runs, run);
        return !before.isEmpty() && isChange(before);
    }

    /** Whether what stands right before a run of text says that its date is the publication's. */
    static boolean isPublication(TextRuns runs, int run) {
        String before = before(runs, run);
        return !before.isEmpty() && isPublication(before);
    }

    private static String before(TextRuns runs, int run) {
        if (run == 0 || runs.characters(run - 1) > LONGEST) {
            return "";
        }
        String before = runs.text(run - 1).strip();
        for (int i = 0; i < before.length(); i++) {
            if (Character.isDigit(before.charAt(i))) {
                return "";
            }
        }
        return before;
    }
}
