package dev.courant.parser.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pairs of {@link FingerprintPairsTest} in other languages, printed with other marks and spellings, too. There are few words for
 * each place in a sentence, so that two stories share more than two of one topic do in Chinese and Japanese, whose runs are of five characters.
 */
class FingerprintLanguagesTest {
    private static final int PAIRS = 300;
    private static final int SAME = 20;

    @ParameterizedTest
    @CsvSource({
        "zh, 0.97, 0.92",
        "ja, 0.97, 0.80",
        "ko, 0.96, 0.96",
        "ar, 0.97, 0.96",
        "ru, 0.96, 0.97",
        "de, 0.97, 0.97",
        "es, 0.97, 0.97"
    })
    void oneStoryInTwoPapersMatchesInManyLanguages(String language, double leastRecall, double leastPrecision) {
        int found = 0;
        int wrong = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            Maker maker = new Maker(language, new Random(1000L + pair));
            List<String> story = maker.story();
            found += distance(maker.printed(story), maker.printed(story)) < SAME ? 1 : 0;
            wrong += distance(maker.printed(story), maker.printed(maker.relatedTo(story))) < SAME ? 1 : 0;
        }
        double recall = (double) found / PAIRS;
        double precision = (double) found / (found + wrong);
        assertThat(recall).isGreaterThan(leastRecall);
        assertThat(precision).isGreaterThan(leastPrecision);
    }

    @Test
    void spellingsThatPapersChooseBetweenAreOne() {
        String story = new Maker("ar", new Random(1)).story().getFirst().repeat(2);
        String other =
                story.replace("أ", "ا").replace("إ", "ا").replace("ة", "ه").replace("لم", "لَم");
        assertThat(Fingerprint.of(other)).isEqualTo(Fingerprint.of(story));
        String russian = new Maker("ru", new Random(1)).story().getFirst().repeat(2);
        assertThat(Fingerprint.of(russian.replace("ё", "е"))).isEqualTo(Fingerprint.of(russian));
    }

    private static int distance(String one, String other) {
        long a = Long.parseUnsignedLong(Fingerprint.of(one).orElseThrow(), 16);
        long b = Long.parseUnsignedLong(Fingerprint.of(other).orElseThrow(), 16);
        return Long.bitCount(a ^ b);
    }

    /** Writes stories in one language and prints them as papers do. */
    private record Maker(String language, Random random) {
        List<String> story() {
            List<String> paragraphs = new ArrayList<>();
            int count = 7 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                paragraphs.add(sentence() + sentence() + sentence());
            }
            return paragraphs;
        }

        List<String> relatedTo(List<String> story) {
            List<String> other = story();
            other.set(other.size() - 1, story.getLast());
            String background = story.get(story.size() - 2);
            other.set(other.size() - 2, background.substring(0, background.length() / 3) + sentence());
            return other;
        }

        String printed(List<String> story) {
            List<String> paragraphs = new ArrayList<>(story);
            String first = paragraphs.getFirst();
            paragraphs.set(0, sentence() + first.substring(first.length() / 3));
            int cuts = random.nextInt(1 + story.size() / 4);
            for (int i = 0; i < cuts; i++) {
                paragraphs.remove(paragraphs.size() - 1 - random.nextInt(2));
            }
            if (random.nextBoolean()) {
                paragraphs.add(1 + random.nextInt(paragraphs.size() - 1), sentence() + sentence());
            }
            if (random.nextBoolean()) {
                Collections.swap(paragraphs, paragraphs.size() - 1, paragraphs.size() - 2);
            }
            paragraphs.add(sentence());
            String text = String.join("\n", paragraphs);
            text = random.nextBoolean()
                    ? text.replace("，", ",").replace("。", ". ").replace("، ", " - ")
                    : text;
            return random.nextBoolean()
                    ? text.replace("ё", "е").replace("أ", "ا").replace("إ", "ا")
                    : text;
        }

        private String sentence() {
            boolean han = language.equals("zh") || language.equals("ja");
            boolean verbLast = language.equals("ja") || language.equals("ko");
            String space = han ? "" : " ";
            String comma = han ? "，" : language.equals("ar") ? "، " : ", ";
            String figure = random.nextInt(3) == 0 ? comma + (2 + random.nextInt(900)) : "";
            String sentence = verbLast
                    ? word(0) + space + word(3) + space + word(4) + comma + word(2) + space + word(1)
                    : word(0) + space + word(1) + space + word(2) + space + word(3) + comma + word(4);
            return sentence + figure + (han ? "。" : ". ");
        }

        private String word(int place) {
            String[] words =
                    Objects.requireNonNull(StoryWords.BY_LANGUAGE.get(language)).get(place);
            return words[random.nextInt(words.length)];
        }
    }
}
