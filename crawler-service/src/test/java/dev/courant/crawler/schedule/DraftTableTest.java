package dev.courant.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.schedule.Table.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTableTest {
    private final MemoryTable table = new MemoryTable();
    private final DraftTable draft = new DraftTable(table);

    private static byte[] key(int number) {
        return new byte[] {(byte) number};
    }

    private static List<String> rows(Rows rows) {
        List<String> all = new ArrayList<>();
        try (rows) {
            rows.forEachRemaining(row -> all.add(row.key()[0] + "=" + row.value()[0]));
        }
        return all;
    }

    @Test
    void nothingStandsInTheTableBeforeItIsApplied() {
        table.put(key(1), key(1));
        draft.put(key(1), key(2));
        draft.put(key(2), key(2));
        draft.delete(key(1));

        assertThat(rows(table.from(key(0)))).containsExactly("1=1");
        assertThat(rows(draft.from(key(0)))).containsExactly("2=2");
        draft.apply();
        assertThat(rows(table.from(key(0)))).containsExactly("2=2");
    }

    @Test
    void whatIsDiscardedNeverStandsThere() {
        draft.put(key(1), key(1));
        draft.discard();
        draft.apply();

        assertThat(rows(draft.from(key(0)))).isEmpty();
        assertThat(rows(table.from(key(0)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsLikeATableThatWasChangedAtOnce(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MemoryTable changed = new MemoryTable();
        for (int i = 0; i < 2_000; i++) {
            byte[] key = key(random.nextInt(0, 30));
            if (random.nextInt(3) == 0) {
                draft.delete(key);
                changed.delete(key);
            } else {
                byte[] value = key(i & 0x7f);
                draft.put(key, value);
                changed.put(key, value);
            }
            if (random.nextInt(10) == 0) {
                draft.apply();
            }
            int from = random.nextInt(0, 30);
            int to = random.nextInt(from, 31);
            assertThat(rows(draft.from(key(from)))).isEqualTo(rows(changed.from(key(from))));
            assertThat(rows(draft.range(key(from), key(to)))).isEqualTo(rows(changed.range(key(from), key(to))));
            assertThat(draft.get(key(to))).isEqualTo(changed.get(key(to)));
        }
    }
}
