package dev.courant.parser.identify;

import java.util.List;
import java.util.Set;

/** Languages of which a reader of one may take the other for his own: what a page declares is asked only between them. */
final class Relatives {
    /** Less of a lead than this, as logarithm of likelihood, may be chance. */
    private static final float CLOSE = 2;

    /** The same between languages that hardly differ: there what a newspaper says of itself counts for much. */
    private static final float CLOSEST = 8;

    private static final List<Set<String>> HARDLY_DIFFER = List.of(SouthSlavic.TAGS, Set.of("id", "ms"));

    private static final List<Set<String>> FAMILIES = List.of(
            Set.of("nb", "nn", "da", "sv", "fo", "is"),
            Set.of("hr", "sr", "bs", "sl"),
            Set.of("cs", "sk"),
            Set.of("es", "ca", "gl", "pt", "ast", "oc"),
            Set.of("id", "ms", "jv", "su"),
            Set.of("ru", "uk", "be", "bg", "mk", "sr"),
            Set.of("nl", "af", "fy", "li", "nds"),
            Set.of("de", "gsw", "lb", "nds"),
            Set.of("hi", "mr", "ne", "sa", "gom"),
            Set.of("ar", "fa", "ur", "ps", "pnb", "ckb"),
            Set.of("tr", "az", "uz"),
            Set.of("kk", "ky", "tt", "ba"),
            Set.of("lv", "lt"),
            Set.of("et", "fi"),
            Set.of("fil", "ceb"));

    private Relatives() {}

    /** The lead that one language needs over the other, which is declared; none if they are no relatives. */
    static float closeness(String one, String other) {
        if (isAmong(HARDLY_DIFFER, one, other)) {
            return CLOSEST;
        }
        return isAmong(FAMILIES, one, other) ? CLOSE : 0;
    }

    private static boolean isAmong(List<Set<String>> families, String one, String other) {
        return families.stream().anyMatch(family -> family.contains(one) && family.contains(other));
    }
}
