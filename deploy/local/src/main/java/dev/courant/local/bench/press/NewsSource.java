package dev.courant.local.bench.press;

/** A generated newspaper as the crawler's list of sources names it. */
public final class NewsSource {
    private NewsSource() {}

    /** An entry of that list, YAML; a host without a delay, as nothing but this machine is asked. */
    public static String yaml(int host, int port) {
        Vocabulary words = Vocabulary.of(Vocabulary.LANGUAGES.get(host % Vocabulary.LANGUAGES.size()));
        NewsList list = NewsList.of(host);
        return """
                  - id: generated-%1$02d
                    name: Generated News %1$d
                    url: %2$s/
                    country: %3$s
                    language: %4$s
                    %5$s: ["%2$s%6$s"]
                    delay: 0s
                """.formatted(
                        host + 1,
                        NewsHost.base(port),
                        words.only("country", "GB"),
                        words.language(),
                        list == NewsList.FEED ? "feeds" : "sitemaps",
                        list.path());
    }
}
