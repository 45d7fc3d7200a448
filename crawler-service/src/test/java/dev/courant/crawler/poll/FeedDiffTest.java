package dev.courant.crawler.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.discover.Found.Link;
import dev.courant.crawler.poll.FeedDiff.Difference;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedDiffTest {
    private static final Instant T = Instant.parse("2026-01-31T10:00:00Z");
    private final FeedDiff diff = new FeedDiff(100);

    @Test
    void letsOnlyWhatIsNewGoOn() {
        Difference first = read("a", entry(1), entry(2));
        assertThat(first.news()).containsExactly(entry(1), entry(2));
        assertThat(first.isFirst()).isTrue();

        Difference second = read("a", entry(3), entry(1), entry(2));
        assertThat(second.news()).containsExactly(entry(3));
        assertThat(second.unseen()).isOne();
        assertThat(second.isFirst()).isFalse();

        assertThat(read("a", entry(3), entry(1), entry(2)).news()).isEmpty();
    }

    @Test
    void letsWhatHasAnotherDateGoOn() {
        read("a", entry(1), dated(2, T), dated(3, T));

        Difference second = read("a", dated(1, T), dated(2, T.plusSeconds(60)), dated(3, T));

        assertThat(second.news()).containsExactly(dated(1, T), dated(2, T.plusSeconds(60)));
        assertThat(second.unseen()).isZero();
    }

    @Test
    void doesNotBelieveListsThatDateAllTheirEntriesAnew() {
        read("a", entries(1, 20, T));

        Difference second = read("a", entries(0, 20, T.plusSeconds(600)));

        assertThat(second.news()).containsExactly(dated(0, T.plusSeconds(600)));
    }

    @Test
    void keepsListsApart() {
        read("a", entry(1));

        assertThat(read("b", entry(1)).news()).hasSize(1);
    }

    @Test
    void remembersNothingThatDidNotGetOn() {
        read("a", entry(1));
        diff.compare("a", List.of(entry(1), entry(2)));

        assertThat(diff.compare("a", List.of(entry(1), entry(2))).news()).containsExactly(entry(2));
    }

    @Test
    void forgetsTheListsLeastRecentlyRead() {
        read("a", entries(0, 40, T));
        read("b", entries(0, 40, T));
        read("a", entries(0, 40, T));
        read("c", entries(0, 40, T));

        assertThat(diff.compare("b", List.of(entry(1))).isFirst()).isTrue();
        assertThat(diff.compare("a", List.of(entry(1))).isFirst()).isFalse();
        assertThat(diff.compare("c", List.of(entry(1))).isFirst()).isFalse();
    }

    @Test
    void doesNotForgetAllForOneListThatIsTooLarge() {
        read("a", entries(0, 40, T));
        read("b", entries(0, 101, T));

        assertThat(diff.compare("a", List.of()).isFirst()).isFalse();
        assertThat(diff.compare("b", List.of()).isFirst()).isTrue();
    }

    @Test
    void forgetsWhatItIsToldTo() {
        read("a", entry(1));
        diff.forget("a");
        diff.forget("never heard of");

        assertThat(read("a", entry(1)).isFirst()).isTrue();
    }

    @Test
    void takesTheLaterDateOfWhatIsThereTwice() {
        read("a", dated(1, T), dated(1, T.plusSeconds(9)));

        assertThat(read("a", dated(1, T), dated(1, T.plusSeconds(9))).news()).isEmpty();
    }

    @Test
    void tellsUrlsApart() {
        Set<Long> hashes = new HashSet<>();
        IntStream.range(0, 200_000).forEach(i -> hashes.add(UrlHash.of("https://a.example/2026/01/31/story-" + i)));

        assertThat(hashes).hasSize(200_000);
    }

    private Difference read(String list, Link... entries) {
        Difference difference = diff.compare(list, List.of(entries));
        diff.remember(list, difference);
        return difference;
    }

    private static Link entry(int i) {
        return new Link("https://a.example/" + i, null);
    }

    private static Link dated(int i, Instant date) {
        return new Link("https://a.example/" + i, null, date);
    }

    private static Link[] entries(int from, int count, Instant date) {
        return IntStream.range(from, from + count).mapToObj(i -> dated(i, date)).toArray(Link[]::new);
    }
}
