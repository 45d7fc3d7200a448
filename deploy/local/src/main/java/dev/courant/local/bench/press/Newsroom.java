package dev.courant.local.bench.press;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Writes articles by number, the same one for the same number at every run. They go round the hosts in turn; each host has
 * one language, and a new article every few minutes.
 */
final class Newsroom {
    static final int MIN_WORDS = 300;
    static final int MAX_WORDS = 800;

    private static final long SEED = 0x436f7572616e74L;
    private static final Instant FIRST = Instant.parse("2026-10-01T05:00:00Z");
    private static final Duration BETWEEN = Duration.ofMinutes(7);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final int hosts;
    private final List<Vocabulary> vocabularies;
    private final List<Prose> prose;

    Newsroom(int hosts) {
        this.hosts = hosts;
        vocabularies = Vocabulary.LANGUAGES.stream().map(Vocabulary::of).toList();
        prose = vocabularies.stream().map(Prose::new).toList();
    }

    /** The language of a host. */
    Vocabulary vocabulary(int host) {
        return vocabularies.get(host % vocabularies.size());
    }

    Prose prose(int host) {
        return prose.get(host % prose.size());
    }

    /** Numbers of a host's articles within a range; {@code to} is no longer in it. */
    IntStream numbersOf(int host, int from, int to) {
        return IntStream.range(from, to).filter(number -> number % hosts == host);
    }

    GeneratedArticle article(int number) {
        int host = number % hosts;
        SplittableRandom random = new SplittableRandom(SEED + number);
        Prose words = prose(host);
        Instant published = FIRST.plus(BETWEEN.multipliedBy(number / hosts)).plusSeconds(random.nextInt(300));
        return new GeneratedArticle(
                number,
                host,
                "/" + DAY.format(published) + "/" + Long.toHexString(random.nextLong() >>> 24) + "-" + number,
                words.title(titleNumber(number)),
                words.pick("name", random),
                published,
                words.paragraphs(random.nextInt(MIN_WORDS, MAX_WORDS), random));
    }

    /** Hosts of one language must not have the same titles. */
    private int titleNumber(int number) {
        int languages = vocabularies.size();
        int hostsOfLanguage = (hosts + languages - 1) / languages;
        return number / hosts * hostsOfLanguage + number % hosts / languages;
    }
}
