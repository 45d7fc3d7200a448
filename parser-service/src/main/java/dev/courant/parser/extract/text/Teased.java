package dev.courant.parser.extract.text;

import dev.courant.events.Article.BlockKind;
import java.util.regex.Pattern;

/** Tells the first words of another text from a paragraph of this one: they break off, and a link leads on. */
final class Teased {
    private static final int LONGEST = 600;

    /** So many characters at the end say that there is more elsewhere. */
    private static final int LEAD_ON = 40;

    private static final Pattern MORE = Pattern.compile(
            "(?iu)(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.])\\s?[\\[(«»>→]?\\s?(?:(?:read|continue|see|view|keep|learn)\\s(?:more|on|reading|full \\w+)|more|(?:weiter|mehr)\\s?(?:lesen|dazu)?|lire (?:la suite|plus|l.article)|en savoir plus|(?:leer|ver|seguir leyendo|saber) ?(?:más)?"
                    + "|(?:leia|ler|ver|saiba|continue lendo) ?(?:mais)?|leggi (?:tutto|di più|ancora)|continua(?: a leggere)?|lees (?:meer|verder)|läs(?: hela| vidare)? ?mer|les(?: hele)? ?mer|læs (?:mere|videre)|lue lisää"
                    + "|czytaj (?:więcej|dalej|całość)|więcej|číst (?:více|dále)|čítaj ďalej|citește (?:mai mult|tot)|олвасом|tovább|читать (?:далее|дальше|полностью)|подробнее|далее|дальше|читати далі|детальніше"
                    + "|περισσότερα|(?:διαβάστε|δείτε) (?:περισσότερα|τη συνέχεια)|devamı(?:nı oku)?|(?:查看|阅读|閱讀|点击|點擊)?(?:全文|更多|详细|詳細|详情|詳情)|続きを(?:読む|見る)|더보기|اقرأ المزيد|المزيد)[\\s»>→.…\\])]{0,6}$");

    private Teased() {}

    static boolean leadsOn(Cut cut) {
        return cut.linkedLength() > 0
                && cut.kind() == BlockKind.PARAGRAPH
                && cut.length() < LONGEST
                && leadsOn(cut.text());
    }

    private static boolean leadsOn(String text) {
        String end = text.substring(Math.max(0, text.length() - LEAD_ON));
        return (end.indexOf('…') >= 0 || end.contains("..."))
                && MORE.matcher(end).find();
    }
}
