package dev.courant.crawler.kafka;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.schedule.Message;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Addresses as news sites make them, of hosts of very different sizes: of each ten hosts, one has half of the URLs.
 *
 * @param count how many
 * @param hosts on how many registrable domains
 */
record MeasuredUrls(long count, int hosts) {
    private static final String[] SECTIONS = {
        "news", "politics", "business", "sport", "culture", "local", "world", "science"
    };
    private static final String[] WORDS = {
        "harbour", "council", "bridge", "election", "storm", "museum", "railway", "festival", "budget", "river",
                "school",
        "hospital", "orchestra", "mayor", "island", "record", "price", "winter", "library", "ferry", "court", "reform"
    };

    Stream<Message.Found> found() {
        SplittableRandom random = new SplittableRandom(42);
        return LongStream.range(0, count)
                .mapToObj(number -> new PageTask(url(number, random), "source-" + host(number) % 1_000, null))
                .map(page -> new Message.Found(new Discovery(page, Duration.ZERO)));
    }

    /** Odd numbers lie on a tenth of the hosts. */
    private long host(long number) {
        long large = Math.max(1, hosts / 10);
        return number % 2 == 1 ? number / 2 % large : number / 2 % hosts;
    }

    private String url(long number, SplittableRandom random) {
        StringBuilder url = new StringBuilder(120)
                .append("https://www.paper")
                .append(host(number))
                .append(host(number) % 3 == 0 ? ".co.uk/" : ".com/")
                .append(SECTIONS[random.nextInt(SECTIONS.length)])
                .append("/2026/")
                .append(1 + number % 12)
                .append('/')
                .append(1 + number % 28)
                .append('/');
        int words = random.nextInt(3, 9);
        for (int i = 0; i < words; i++) {
            url.append(WORDS[random.nextInt(WORDS.length)]).append('-');
        }
        return url.append(number).append(number % 4 == 0 ? ".html" : "").toString();
    }
}
