package dev.courant.parser.extract.date;

import dev.courant.parser.extract.html.Occurrence;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A while before now: "3 hours ago", "vor einer Stunde", "منذ ساعتين". The languages differ in where "ago" stands and in how they
 * bend the unit's name, so that names are told by how they begin.
 */
record TimeAgo(long count, ChronoUnit unit) {
    private static final String ONE =
            "an?|one|eine[mnr]?|une?|una|uno|um|uma|jedną|один|одну|бір|bir|een|ett?|én|egy|ena|un'|1h";
    private static final String BEFORE =
            "vor|il y a|hace|há|acum|před|pred|pre|prije|пре|преди|пред|منذ|قبل|לפני|πριν(?: από)?|fa|duela|pirms|prieš";
    private static final String BEHIND =
            "ago|назад|тому(?: назад)?|önce|əvvəl|бұрын|trước|(?:yang )?lalu|पहले|আগে|ที่แล้ว|ที่ผ่านมา|ก่อน|前|以前|之前|전|"
                    + "temu|geleden|fa|siden|sedan|sitten|ezelőtt|پیش|قبل|پہلے|tagasi|atpakaļ|atrás|nakararaan|iliyopita|πριν|oldin|avval|முன்";
    private static final String MINUTES =
            "min|мин|хв|dk\\b|நிமிட|دقیقه|دقيق|دقائق|דק|मिनट|মিনিট|นาที|phút|menit|分|분|dakika|dəqiqə|perc|λεπτ|منٹ|daqiqa";
    private static final String HOURS =
            "hour|hr|h\\b|stunde|std|heure|hora|ore\\b|ora\\b|oră|uur|uren|godz|val|t\\b|மணி நேர|час|годин|saat|tim|time|tunti|tunnin|óra|órá|"
                    + "ώρ|ωρ|ساع|שע|घंट|घण्ट|ঘন্টা|ঘণ্টা|ชั่วโมง|ชม|giờ|jam|小时|小時|時間|时间|시간|ordu|hores|hodin|ur[aoe]|sat|сат|oras|saa\\b|گھنٹ|stund|tund|сағат";
    private static final String DAYS =
            "day|tage?|jour|d[ií]a|giorn|dag|dni|dn[yůe]|pv\\b|நாள்|நாட்கள|dzień|день|дня|дней|дні|днів|дн|gün|gun|dz|päiv|nap\\b|napp|μέρ|ημέρ|يوم|أيام|ايام|"
                    + "روز|ימ|יומ|יום|दिन|দিন|วัน|ngày|hari|天|日|일|zile|zi\\b|dan|дан|egun|päev|dien|күн|araw|siku|دن|døgn|d\\b";
    private static final String WEEKS =
            "week|woche|semaine|semana|settiman|tydzień|tygodni|недел|тижн|тижд|hafta|周|週|星期|个星期|주|أسبوع|أسابيع|weke|vecka|veck|uke|"
                    + "uge|viikko|hét|εβδομάδ|هفته|שבוע|सप्ताह|สัปดาห์|tuần|minggu|săptăm|týd|tjed|setman";
    private static final String WHILE = "(?:\\+?(?<count>\\d{1,3})\\s?(?:个|個)?|(?<!\\p{L})(?<one>" + ONE
            + ")\\s?)?(?<!\\p{Lower})" + "(?:(?<minutes>" + MINUTES + ")|(?<hours>" + HOURS + ")|(?<days>" + DAYS
            + ")|(?<weeks>" + WEEKS + "))";
    private static final String END = "(?![\\p{IsLatin}\\p{IsCyrillic}\\p{IsArabic}\\p{IsHebrew}\\p{IsGreek}\\p{M}])";
    private static final Pattern[] FORMS = {
        Pattern.compile("(?U)(?<!\\p{L})(?:" + BEFORE + ")\\s" + WHILE + "[\\p{L}\\p{M}.]{0,8}" + END),
        Pattern.compile("(?U)" + WHILE + "[\\p{L}\\p{M}.]{0,8}?\\s?(?:" + BEHIND + ")" + END),
        Pattern.compile(
                "(?U)^(?<count>\\d{1,3})\\s(?:(?<minutes>perce)|(?<hours>órája)|(?<days>napja)|(?<weeks>hete))$")
    };

    /** One of the words without which it is none; most texts have none of them. */
    private static final Occurrence AGO = Occurrence.of(BEFORE + '|' + BEHIND + "|perce|órája|napja|hete");

    /** The while that a short text in lower case names; null if it names none. */
    static @Nullable TimeAgo read(String text) {
        if (!AGO.isIn(text)) {
            return null;
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text);
            if (matcher.find()) {
                return new TimeAgo(count(matcher), unit(matcher));
            }
        }
        return null;
    }

    private static long count(Matcher matcher) {
        String digits = matcher.group("count");
        if (digits != null) {
            return Long.parseLong(digits) * (matcher.group("weeks") == null ? 1 : 7);
        }
        boolean dual = matcher.group().matches("(?s).*(?:\\p{IsArabic}{2}ين|[\\u05d0-\\u05ea]{2}יים)(?:\\s.*)?");
        return (dual ? 2L : 1L) * (matcher.group("weeks") == null ? 1 : 7);
    }

    private static ChronoUnit unit(Matcher matcher) {
        if (matcher.group("minutes") != null) {
            return ChronoUnit.MINUTES;
        }
        return matcher.group("hours") != null ? ChronoUnit.HOURS : ChronoUnit.DAYS;
    }

    /** Whether a text has a word; between scripts that part no words, whether it has the characters. */
    static boolean hasWord(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean parted = (at == 0 || !Cursor.isWordPart(text.charAt(at - 1)))
                    && (end == text.length() || !Cursor.isWordPart(text.charAt(end)));
            if (parted || text.charAt(at) >= '\u0e00') {
                return true;
            }
            at = text.indexOf(word, at + 1);
        }
        return false;
    }
}
