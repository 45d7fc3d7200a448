package dev.courant.crawler.url;

import dev.courant.crawler.url.UrlTraps.Trap;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Notices paths that come with ever new combinations of parameters: filters and sort orders, which multiply. A site that numbers its
 * articles in one parameter has one combination, whatever the numbers are.
 *
 * <p>Bounded: the paths least recently seen are forgotten, which costs a few more pages. Safe for many threads.
 */
public final class QueryExplosions {
    /** One path of one site rarely has more sets of parameters than this, and never for articles. */
    private static final int MAX_COMBINATIONS = 20;

    /** From so many parameters on, values multiply too. */
    private static final int MANY_PARAMETERS = 3;

    private static final int MAX_VALUES = 500;

    /** What was seen of a path: hashes of sets of names, and of whole queries of many parameters. */
    private static final class Seen {
        private final Set<Integer> combinations = new HashSet<>();
        private final Set<Integer> queries = new HashSet<>();
    }

    private final Map<String, Seen> paths;

    /** @param maxPaths how many are remembered; each takes up to 40 KiB, mostly far less */
    public QueryExplosions(int maxPaths) {
        this.paths = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
                return size() > maxPaths;
            }
        };
    }

    /** Takes note of a URL, as {@link CanonicalUrls} spells it. One that was let through before is let through again. */
    public Optional<Trap> look(String canonicalUrl) {
        String query = URI.create(canonicalUrl).getRawQuery();
        if (query == null) {
            return Optional.empty();
        }
        String path = canonicalUrl.substring(0, canonicalUrl.indexOf('?'));
        Set<String> names = new TreeSet<>();
        Arrays.stream(query.split("&", -1)).forEach(parameter -> names.add(name(parameter)));
        return isNoted(path, names, query) ? Optional.empty() : Optional.of(Trap.QUERY_EXPLOSION);
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? parameter : parameter.substring(0, equals);
    }

    private synchronized boolean isNoted(String path, Set<String> names, String query) {
        Seen seen = paths.computeIfAbsent(path, key -> new Seen());
        return add(seen.combinations, String.join("&", names).hashCode(), MAX_COMBINATIONS)
                && (names.size() < MANY_PARAMETERS || add(seen.queries, query.hashCode(), MAX_VALUES));
    }

    private static boolean add(Set<Integer> set, int hash, int most) {
        return set.contains(hash) || (set.size() < most && set.add(hash));
    }
}
