package dev.courant.indexer.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pronunciations that web pages put behind Han characters, as in {@code 質(zhì)量}. Readers copy them into their queries;
 * the index holds the text without them.
 */
final class Readings {
    /** One syllable of pinyin, tone marks taken off, or of zhuyin. */
    private static final String SYLLABLE = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
            + "(?:[iu]?[aeo][aeiou]?|[iuv\\u00fc][aeiou]?|i[ao]o|u[ao]i)(?:ng|n|r)?[1-5]?|[\\u3105-\\u312f]{1,4}";

    private static final Pattern IN_PARENTHESES = Pattern.compile(
            "(?<=\\p{IsHan})\\s?[(\\uff08]\\s*([\\p{IsLatin}\\p{IsBopomofo}\\p{M}\\u02ca\\u02c7\\u02cb\\u02d91-5]{1,8})\\s*[)\\uff09]");

    private static final Pattern SYLLABLES = Pattern.compile(SYLLABLE);

    private Readings() {}

    /** The text without them; parentheses around anything else stay. */
    static String strip(String text) {
        Matcher matcher = IN_PARENTHESES.matcher(text);
        return matcher.replaceAll(found -> isSyllable(found.group(1)) ? "" : Matcher.quoteReplacement(found.group()));
    }

    private static boolean isSyllable(String text) {
        String bare =
                Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\\p{M}\\u02ca\\u02c7\\u02cb\\u02d9]", "");
        return SYLLABLES.matcher(bare.toLowerCase(Locale.ROOT)).matches();
    }
}
