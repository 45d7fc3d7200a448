package dev.courant.parser.identify;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the languages of one script apart by the model: Latin, Cyrillic, Arabic and Devanagari have many. */
final class SharedScripts {
    private static final int PROBE = 150;

    /** It takes less to bear out what is declared. */
    private static final int DECLARED_PROBE = 100;

    private static final int MOST = 3_000;

    /** By how much the best language's logarithm of likelihood leads where more text cannot turn it. */
    private static final float CLEAR = 15;

    /** The same where nothing else is declared. */
    private static final float FAIRLY_CLEAR = 10;

    /** The same where it is the one that is declared. */
    private static final float CONFIRMED = 2.5f;

    /** Languages that are written in several scripts, and in which one unless a tag says otherwise. */
    private static final Map<String, Integer> USUAL_SCRIPTS = Map.of(
            "az",
            UScript.LATIN,
            "uz",
            UScript.LATIN,
            "ku",
            UScript.LATIN,
            "bs",
            UScript.LATIN,
            "kk",
            UScript.CYRILLIC,
            "mn",
            UScript.CYRILLIC,
            "tg",
            UScript.CYRILLIC);

    private static final Set<String> CYRILLIC =
            Set.of("ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg", "tt", "ba", "ce", "az", "uz");
    private static final Set<String> ARABIC = Set.of("ar", "fa", "ur", "ps", "pnb", "ckb", "ku", "sd", "ug");
    private static final Set<String> DEVANAGARI = Set.of("hi", "mr", "ne", "sa", "gom");

    /** No newspapers are written in these, and enumerations of names are taken for them. */
    private static final Set<String> UNWRITTEN = Set.of("la", "vo", "war", "min", "nan");

    /** Individual languages of the model that BCP 47 knows by another tag. */
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("pes", "fa"),
            Map.entry("ekk", "et"),
            Map.entry("lvs", "lv"),
            Map.entry("khk", "mn"),
            Map.entry("uzn", "uz"),
            Map.entry("plt", "mg"),
            Map.entry("tgl", "fil"),
            Map.entry("arb", "ar"),
            Map.entry("zlm", "ms"),
            Map.entry("npi", "ne"));

    private final LanguageModel model;
    private final String[] tags;
    private final boolean[] latin;
    private final Map<Integer, boolean[]> inScript = new HashMap<>();

    SharedScripts(LanguageModel model) {
        this.model = model;
        this.tags = Arrays.stream(model.languages())
                .map(code -> new ULocale(TAGS.getOrDefault(code, code)).getLanguage())
                .toArray(String[]::new);
        inScript.put(UScript.CYRILLIC, among(CYRILLIC));
        inScript.put(UScript.ARABIC, among(ARABIC));
        inScript.put(UScript.DEVANAGARI, among(DEVANAGARI));
        this.latin = latin();
    }

    /** Whether the tag needs a script to say how the language is written; Serbian is written in two every day. */
    static boolean needsScript(String language, int script) {
        Integer usual = USUAL_SCRIPTS.get(language);
        return language.equals("sr") || (usual != null && usual != script);
    }

    /** The language of a text in a script, as its BCP 47 subtag. */
    String language(String text, int script, @Nullable String hint) {
        LanguageModel.Reading reading = model.reading();
        boolean[] candidates = inScript.getOrDefault(script, latin);
        int read = read(text, 0, Math.min(hint == null ? PROBE : DECLARED_PROBE, text.length()), reading);
        Standing standing = Standing.of(reading.sums(), candidates);
        while (read < Math.min(MOST, text.length()) && !isClear(standing, hint)) {
            read = read(text, read, Math.min(read + PROBE, text.length()), reading);
            standing = Standing.of(reading.sums(), candidates);
        }
        if (!isClear(standing, hint)) {
            standing = weighed(standing, reading.sums(), candidates, text.substring(0, read));
        }
        return settled(standing, reading.sums(), hint);
    }

    /** What is declared is mostly true: the text need only bear it out. The closest relatives take more, as words decide there. */
    private boolean isClear(Standing standing, @Nullable String hint) {
        String best = tags[standing.best()];
        if (SouthSlavic.TAGS.contains(best) || DistinctiveWords.know(best)) {
            return standing.lead() >= CLEAR;
        }
        float enough = hint == null ? FAIRLY_CLEAR : hint.equals(best) ? CONFIRMED : CLEAR;
        return standing.lead() >= enough;
    }

    /** Between the closest relatives, words decide. */
    private Standing weighed(Standing standing, float[] sums, boolean[] candidates, String text) {
        String best = tags[standing.best()];
        Map<String, Float> weights = Map.of();
        if (SouthSlavic.TAGS.contains(best) && candidates[Arrays.asList(tags).indexOf("hr")]) {
            level(sums);
            weights = SouthSlavic.weigh(text);
        } else if (DistinctiveWords.know(best)) {
            weights = DistinctiveWords.weigh(text);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weights.getOrDefault(tags[i], 0f);
        }
        return Standing.of(sums, candidates);
    }

    /** The model has Serbian in Cyrillic only, and what it tells of the other two in Latin letters is little more than chance. */
    private void level(float[] sums) {
        List<String> numbers = Arrays.asList(tags);
        int croatian = numbers.indexOf("hr");
        int bosnian = numbers.indexOf("bs");
        float middle = (sums[croatian] + sums[bosnian]) / 2;
        sums[croatian] = middle + (sums[croatian] - middle) / 4;
        sums[bosnian] = middle + (sums[bosnian] - middle) / 4;
        sums[numbers.indexOf("sr")] = middle;
    }

    private String settled(Standing standing, float[] sums, @Nullable String hint) {
        String best = tags[standing.best()];
        if (hint == null || hint.equals(best)) {
            return best;
        }
        int declared = Arrays.asList(tags).indexOf(hint);
        return declared >= 0 && sums[standing.best()] - sums[declared] < Relatives.closeness(best, hint) ? hint : best;
    }

    /** Reads in lower case; what is no letter parts words, however much of it there is. */
    private static int read(String text, int from, int to, LanguageModel.Reading reading) {
        boolean spaced = from == 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean blank = c <= ' ' || (c >= '0' && c <= '9') || c == '\u00A0' || Character.isSurrogate(c);
            if (!blank || !spaced) {
                reading.read(blank ? ' ' : Character.toLowerCase(c));
            }
            spaced = blank;
        }
        return to;
    }

    private boolean[] among(Set<String> languages) {
        boolean[] among = new boolean[tags.length];
        for (int i = 0; i < among.length; i++) {
            among[i] = languages.contains(tags[i]);
        }
        return among;
    }

    private boolean[] latin() {
        boolean[] latin = new boolean[tags.length];
        for (int i = 0; i < latin.length; i++) {
            boolean other = CYRILLIC.contains(tags[i]) || ARABIC.contains(tags[i]) || DEVANAGARI.contains(tags[i]);
            boolean both = USUAL_SCRIPTS.containsKey(tags[i]) || tags[i].equals("sr");
            latin[i] = (!other || both) && !UNWRITTEN.contains(tags[i]);
        }
        return latin;
    }

    /** Who leads, and by how much. */
    private record Standing(int best, float lead) {
        static Standing of(float[] sums, boolean[] candidates) {
            int best = -1;
            float second = Float.NEGATIVE_INFINITY;
            for (int i = 0; i < sums.length; i++) {
                if (candidates[i] && (best < 0 || sums[i] > sums[best])) {
                    second = best < 0 ? second : sums[best];
                    best = i;
                } else if (candidates[i]) {
                    second = Math.max(second, sums[i]);
                }
            }
            return new Standing(best, sums[best] - second);
        }
    }
}
