package dev.courant.parser.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pairs made by rule: one agency's story in two papers, each with a lead, cuts, a local paragraph and a tail of its own, against
 * two stories on one topic that share names and some sentences. Even pairs are those that the fingerprint was made with.
 */
class FingerprintPairsTest {
    private static final int PAIRS = 400;

    /** Fingerprints that differ in fewer bits are of one story. */
    private static final int SAME = 20;

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void oneStoryInTwoPapersMatchesAndTwoStoriesOnOneTopicDoNot(int half) {
        List<Integer> same = new ArrayList<>();
        List<Integer> other = new ArrayList<>();
        for (int pair = half; pair < PAIRS; pair += 2) {
            Random random = new Random(1000L + pair);
            StoryMaker maker = new StoryMaker(random);
            List<String> story = maker.story();
            same.add(distance(maker.printed(story), maker.printed(story)));
            other.add(distance(maker.printed(story), maker.printed(maker.relatedTo(story))));
        }
        long found = same.stream().filter(d -> d < SAME).count();
        long wrong = other.stream().filter(d -> d < SAME).count();
        double recall = (double) found / same.size();
        double precision = (double) found / (found + wrong);
        assertThat(recall).isGreaterThan(0.98);
        assertThat(precision).isGreaterThan(0.97);
    }

    private static int distance(String one, String other) {
        long a = Long.parseUnsignedLong(Fingerprint.of(one).orElseThrow(), 16);
        long b = Long.parseUnsignedLong(Fingerprint.of(other).orElseThrow(), 16);
        return Long.bitCount(a ^ b);
    }
}
