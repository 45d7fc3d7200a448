package dev.courant.crawler.robots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Preferences on how content is used: {@code Content-Usage} (IETF's AIPREF) and {@code Content-Signal} (Cloudflare) of the
 * groups of a robots.txt that concern us, each for a path or for all.
 */
final class UsagePreferences {
    /** Uses that are mining or training; "search" is what we do, and what robots.txt itself is for. */
    private static final Set<String> MINING =
            Set.of("train-ai", "train-genai", "ai-train", "ai-input", "ai", "genai", "tdm", "bots");

    private static final Pattern LINE =
            Pattern.compile("\\s*([a-z-]{1,40})\\s*:\\s*([^#]*).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PREFERENCES = Pattern.compile("(?:(/\\S*)\\s+)?(.*)", Pattern.DOTALL);

    /** @param path up to its first wildcard: rather too much is reserved than too little */
    private record Preference(String path, boolean reserved) {}

    private final List<Preference> ours = new ArrayList<>();
    private final List<Preference> everybodys = new ArrayList<>();
    private boolean isOursNamed;

    private UsagePreferences() {}

    /** @param product our name, in lower case */
    static UsagePreferences of(String robotsTxt, String product) {
        UsagePreferences preferences = new UsagePreferences();
        preferences.read(robotsTxt, product);
        return preferences;
    }

    private void read(String robotsTxt, String product) {
        List<String> group = new ArrayList<>();
        boolean isNaming = false;
        for (String line : robotsTxt.lines().toList()) {
            Matcher rule = LINE.matcher(line);
            if (!rule.matches()) {
                continue;
            }
            String name = rule.group(1).toLowerCase(Locale.ROOT);
            String value = rule.group(2).strip();
            if (name.equals("user-agent")) {
                if (!isNaming) {
                    group.clear();
                }
                group.add(value.toLowerCase(Locale.ROOT));
                isOursNamed |= value.equalsIgnoreCase(product);
            } else if (name.equals("content-usage") || name.equals("content-signal")) {
                add(group, product, value);
            }
            isNaming = name.equals("user-agent");
        }
    }

    /** A preference before any group speaks to everybody. */
    private void add(List<String> group, String product, String value) {
        Matcher parts = PREFERENCES.matcher(value);
        if (!parts.matches()) {
            return;
        }
        String path = parts.group(1) == null ? "/" : parts.group(1).replaceAll("[*$].*", "");
        Preference preference = new Preference(path, isReserved(parts.group(2)));
        if (group.contains(product)) {
            ours.add(preference);
        }
        if (group.isEmpty() || group.contains("*")) {
            everybodys.add(preference);
        }
    }

    /** Whether rights in a path are reserved; the preference for its longest part decides. */
    boolean reserves(String path) {
        Preference closest = null;
        for (Preference preference : isOursNamed ? ours : everybodys) {
            boolean isCloser = closest == null
                    || preference.path().length() > closest.path().length();
            if (isCloser && path.startsWith(preference.path())) {
                closest = preference;
            }
        }
        return closest != null && closest.reserved();
    }

    /** Whether preferences such as {@code train-ai=n, search=y} deny a use that is mining. */
    static boolean isReserved(String preferences) {
        return Arrays.stream(preferences.toLowerCase(Locale.ROOT).split("[,;]", -1))
                .anyMatch(preference -> {
                    int equals = preference.indexOf('=');
                    return equals > 0
                            && MINING.contains(preference.substring(0, equals).strip())
                            && preference.substring(equals + 1).strip().matches("n|no");
                });
    }
}
