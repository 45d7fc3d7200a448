package dev.courant.parser.extract.date;

/** "Today", "yesterday" and "the day before" in many languages. */
final class DayWords {
    private static final String[] TODAY = words(
            "today|heute|aujourd'hui|aujourd’hui|hoy|oggi|hoje|vandaag|dziś|dzisiaj|сегодня|сьогодні|днес|dnes|danas|данас|azi|"
                    + "astăzi|ma|σήμερα|bugün|idag|i dag|tänään|اليوم|امروز|היום|आज|আজ|วันนี้|hôm nay|hari ini|今天|今日|오늘|avui|gaur|"
                    + "täna|šodien|šiandien|днеска|bu gün|бүгін|آج|ngayon|leo");
    private static final String[] YESTERDAY = words(
            "yesterday|gestern|hier|ayer|ieri|ontem|gisteren|wczoraj|вчера|вчора|včera|včeraj|jučer|juče|јуче|tegnap|χθες|"
                    + "χτες|dün|igår|i går|eilen|أمس|امس|دیروز|אתמול|कल|গতকাল|เมื่อวาน|hôm qua|kemarin|昨天|昨日|어제|ahir|atzo|eile|"
                    + "vakar|вчерашно|dünən|кеше|گزشتہ روز|kahapon|jana");
    private static final String[] DAY_BEFORE = words(
            "vorgestern|avant-hier|anteayer|l'altro ieri|anteontem|eergisteren|przedwczoraj|позавчера|позавчора|前天|一昨日|그제|그저께");

    private DayWords() {}

    /** How many days before the page was read, by the words of a short text in lower case; -1 if it names no such day. */
    static int daysBack(String text) {
        if (has(text, DAY_BEFORE)) {
            return 2;
        }
        if (has(text, YESTERDAY)) {
            return 1;
        }
        return has(text, TODAY) ? 0 : -1;
    }

    private static boolean has(String text, String[] words) {
        for (String word : words) {
            if (TimeAgo.hasWord(text, word)) {
                return true;
            }
        }
        return false;
    }

    private static String[] words(String list) {
        return list.split("\\|", -1);
    }
}
