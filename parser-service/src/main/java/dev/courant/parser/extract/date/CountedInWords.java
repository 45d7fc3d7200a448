package dev.courant.parser.extract.date;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers that Chinese, Japanese and Korean write in words before "ago": 两天前, 十分钟前, 이틀 전. */
final class CountedInWords {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern HAN =
            Pattern.compile("([一二两兩三四五六七八九十]{1,3})(?=\\s?(?:个|個)?(?:小时|小時|分|天|日|周|週|星期|時間))");
    private static final Map<String, String> KOREAN =
            Map.of("하루", "1일", "이틀", "2일", "사흘", "3일", "나흘", "4일", "열흘", "10일");

    private CountedInWords() {}

    /** A short text with such numbers as digits; as it is where nothing counts back. */
    static String asDigits(String text) {
        if (text.indexOf('前') >= 0) {
            return HAN.matcher(text).replaceAll(CountedInWords::digits);
        }
        if (text.indexOf('전') < 0) {
            return text;
        }
        String counted = text;
        for (Map.Entry<String, String> word : KOREAN.entrySet()) {
            counted = counted.replace(word.getKey(), word.getValue());
        }
        return counted;
    }

    private static String digits(MatchResult found) {
        String han = found.group(1).replace('两', '二').replace('兩', '二');
        int ten = han.indexOf('十');
        if (ten < 0) {
            return han.length() == 1 ? String.valueOf(DIGITS.indexOf(han.charAt(0))) : han;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(han.charAt(0));
        int ones = ten == han.length() - 1 ? 0 : DIGITS.indexOf(han.charAt(ten + 1));
        return String.valueOf(tens * 10 + ones);
    }
}
