package dev.courant.parser.repair;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out readings that a publishing system wrote behind characters: 質(zhì) becomes 質. Only on pages where that recurs,
 * most readings are their characters' own, and there each reading that fits or comes more than once: a text that explains
 * how one name is read stays as it is.
 */
final class Pronunciation implements TextRepair {
    private static final int RECURRING = 4;
    private static final double MOSTLY = 0.6;
    private static final Pattern READING = Pattern.compile(
            "(\\p{IsHan})[(（]([a-zɡāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,7}|[\\u3105-\\u312F]{1,3}[ˊˇˋ˙]?)[)）]");

    /** Texts that speak of readings, or go on in Pinyin without brackets, mean those in brackets too. A torn reading is closed by one alone. */
    private static final Pattern LESSON =
            Pattern.compile("拼音|[读讀]音|[读讀]作|注音|[发發]音|(?<![(（?\uFFFD])\\b[a-zāáàēéěèīíìōóòūúùü]{0,4}[ǎǐǒǔǖǘǚǜ]"
                    + "[a-zāáàēéěèīíìōóòūúùü]{0,3}(?![)）a-zāáǎàēéěèīíǐìōóǒòūúǔùü])");

    private final Set<String> noise;

    private Pronunciation(Set<String> noise) {
        this.noise = noise;
    }

    /** The rule for a page with this text. */
    static Pronunciation on(CharSequence page) {
        Map<String, Integer> counts = new HashMap<>();
        Matcher matcher = READING.matcher(page);
        int all = 0;
        while (matcher.find()) {
            counts.merge(matcher.group(), 1, Integer::sum);
            all++;
        }
        boolean meant = all < RECURRING || LESSON.matcher(page).find();
        return new Pronunciation(meant ? Set.of() : noise(counts, all));
    }

    @Override
    public String name() {
        return "pronunciation";
    }

    /** Whether readings were written into the page's text. */
    boolean isActive() {
        return !noise.isEmpty();
    }

    @Override
    public String repair(String text) {
        if (noise.isEmpty() || (text.indexOf('(') < 0 && text.indexOf('（') < 0)) {
            return text;
        }
        return READING.matcher(text)
                .replaceAll(match -> noise.contains(match.group()) ? match.group(1) : match.group());
    }

    private static Set<String> noise(Map<String, Integer> counts, int all) {
        Set<String> noise = new HashSet<>();
        int fitting = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            Matcher parts = READING.matcher(entry.getKey());
            boolean fits = parts.matches() && Readings.fits(parts.group(1), parts.group(2));
            fitting += fits ? entry.getValue() : 0;
            if (fits || entry.getValue() > 1) {
                noise.add(entry.getKey());
            }
        }
        return fitting >= all * MOSTLY ? noise : Set.of();
    }
}
