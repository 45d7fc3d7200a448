package dev.courant.parser.extract.text;

import dev.courant.events.Article.BlockKind;
import dev.courant.parser.extract.html.Beginning;

/** Tells what pages ask their readers to do: to rate, to report mistakes, to agree to what is embedded, to go up again. */
final class Requests {
    private static final int SHORT = 220;
    private static final int CONSENT = 600;

    private static final Beginning RATE_OR_REPORT = Beginning.of(
            "(?iu)^(?:(?:please )?rate this (?:article|post|story|page|recipe)|(?:was|is) this (?:article|post|story|page|information|content)? ?(?:helpful|useful)|(?:thank you|thanks) for (?:voting|rating|your (?:feedback|vote|rating))|average rating\\b|(?:spotted|found|see) (?:an? )?(?:error|mistake|typo)|report an? (?:error|typo|mistake)|skip past\\b|back to top|(?:go to|return to) top"
                    + "|(?:bewerten sie|artikel bewerten|wie (?:hat|gefällt) ihnen|war dieser artikel|danke für (?:ihre|deine) bewertung|fehler (?:gefunden|entdeckt|melden|im text)|nach oben|zum seitenanfang)"
                    + "|(?:notez (?:cet|l.)|cet article vous a|merci (?:pour|de) votre (?:vote|avis)|signaler une erreur|une erreur dans|retour (?:en haut|au sommet))"
                    + "|(?:valora est|califica est|¿te (?:ha sido|resultó|ha parecido) (?:útil|interesante)|¿has (?:encontrado|visto) (?:un|algún) error|reportar (?:un )?error|volver arriba|avalie est|este (?:artigo|conteúdo) foi útil|encontrou (?:um|algum) erro|viu algum erro|voltar ao topo)"
                    + "|(?:vota (?:questo )?articolo|ti è (?:piaciuto|stato utile)|questo articolo ti è|segnala (?:un )?errore|torna (?:su|all.inizio)|was dit artikel|fout gezien|taalfout|naar boven|terug naar boven)"
                    + "|(?:oceń (?:ten |artykuł|tekst)|dziękujemy za (?:ocenę|głos|oddanie)|czy (?:ten )?artykuł|(?:zgłoś|znalazłeś|widzisz) błąd|przejdź (?:na początek|do góry)|do góry|wróć na górę|ohodnoťte|našli jste chybu)"
                    + "|(?:оцените(?:,? пожалуйста,?)? (?:статью|материал|новость|публикацию|текст|эту)|спасибо[!,.] ваш\\p{L}* (?:мнение|голос|оценка)|ваша оценка|(?:нашли|заметили|увидели|обнаружили) (?:ошибку|опечатку)|если (?:вы )?(?:нашли|заметили|увидели|обнаружили) (?:ошибку|опечатку)|ошибка в тексте|сообщить об ошибке|наверх|вернуться (?:наверх|к началу)|якщо ви (?:знайшли|помітили)|знайшли помилку|помітили помилку|оцініть)"
                    + "|(?:βαθμολογήστε|αξιολογήστε|επιστροφή στην κορυφή|bu (?:haberi|yazıyı|içeriği) (?:oyla|puanla|değerlendir)|yukarı çık)"
                    + "|(?:我要纠错|纠错|分享工具|分享本文|回到(?:顶部|頂部|頁首|页首)|返回(?:顶部|頂部)|(?:您|你)(?:觉得|覺得|对|對)(?:这|這|本)(?:篇|文)|この記事は(?:役に立|参考に|いかが)|ページ(?:の)?(?:トップ|先頭)へ|이 기사(?:를|가|에) |맨 위로|قيّ?م (?:هذا|المقال)|هل (?:كان|أعجبك) هذا))");

    private static final Beginning CONSENT_TO_EMBED = Beginning.of(
            "(?iu)^(?:to (?:view|see|display|show|watch) (?:this|the) (?:content|video|post|embed)|this (?:content|video|post|article) (?:is (?:hosted|provided|blocked|not available due)|contains content (?:provided|from)|isn.t available)|we need your (?:consent|permission) (?:to|before|for)|allow .{2,30} content\\?"
                    + "|um (?:eingebettete|externe|diese[nrs]?) (?:inhalte?|elemente?|videos?|posts?) (?:anzuzeigen|anzusehen|zu (?:sehen|laden))|(?:an dieser stelle|hier) (?:finde[nst]+|befindet sich|steht|wird) .{0,60}extern|(?:empfohlener )?(?:externer|redaktioneller) inhalt|wir (?:benötigen|brauchen) ihre (?:zustimmung|einwilligung)|mit (?:ihrer|deiner) (?:zustimmung|einwilligung) (?:wird|werden)|dieser inhalt (?:kann|wird)"
                    + "|pour (?:afficher|voir|visualiser) (?:ce|cette) (?:contenu|vidéo|publication)|ce (?:contenu|site) (?:est bloqué|provient|n.est pas)|para (?:ver|mostrar|visualizar) (?:este|esta) (?:contenido|conteúdo|vídeo)|per (?:visualizzare|vedere) questo (?:contenuto|video)|(?:deze|dit) (?:inhoud|content|video|bericht) (?:wordt|kan|is)|om (?:deze|dit) (?:inhoud|video|bericht)"
                    + "|aby (?:zobaczyć|wyświetlić|obejrzeć) (?:tę treść|ten)|чтобы (?:увидеть|посмотреть) (?:это|этот))");

    private Requests() {}

    static boolean isRequest(Cut cut) {
        String text = cut.text();
        return (cut.length() < SHORT && RATE_OR_REPORT.opens(text))
                || (cut.length() < CONSENT && CONSENT_TO_EMBED.opens(text) && cut.kind() == BlockKind.PARAGRAPH);
    }
}
