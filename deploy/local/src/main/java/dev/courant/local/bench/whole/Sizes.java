package dev.courant.local.bench.whole;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * How much is measured.
 *
 * @param hosts that the articles are spread over
 * @param warmUp articles that go through everything first and are not counted, so that the JVMs have compiled what they will
 * @param whole articles of the whole way
 * @param stages articles of each stage alone
 * @param fresh articles whose way into the index is timed one by one
 * @param stagger how much later than the host before it each host tells of the fresh ones
 */
record Sizes(int hosts, int warmUp, int whole, int stages, int fresh, Duration stagger) {
    static final Sizes FULL = new Sizes(20, 1_500, 2_000, 2_000, 40, Duration.ofMillis(200));
    static final Sizes QUICK = new Sizes(20, 150, 250, 250, 20, Duration.ofMillis(100));

    int all() {
        return warmUp + whole + stages + fresh;
    }

    SequencedMap<String, Object> values() {
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        values.put("hosts", hosts);
        values.put("warm_up_pages", warmUp);
        values.put("whole_pages", whole);
        values.put("stage_pages", stages);
        values.put("fresh_pages", fresh);
        return values;
    }
}
