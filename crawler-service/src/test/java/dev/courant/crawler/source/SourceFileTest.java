package dev.courant.crawler.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.events.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {
    @TempDir
    Path folder;

    @Test
    void readsEveryKey() throws IOException {
        List<Source> sources = read("""
                sources:
                  - id: harbour-gazette
                    name: The Harbour Gazette
                    url: https://harbour.example/
                    country: GB
                    language: en
                    zone: Europe/London
                    feeds: [https://harbour.example/rss]
                    sitemaps:
                      - https://harbour.example/news.xml
                    sections: [https://harbour.example/city/]
                    delay: 1s
                  - {id: b, name: B, url: "https://b.example/"}
                """);

        assertThat(sources)
                .containsExactly(
                        new Source(
                                "harbour-gazette",
                                "The Harbour Gazette",
                                "https://harbour.example/",
                                "GB",
                                "en",
                                ZoneId.of("Europe/London"),
                                List.of("https://harbour.example/rss"),
                                List.of("https://harbour.example/news.xml"),
                                List.of("https://harbour.example/city/"),
                                Duration.ofSeconds(1)),
                        new Source(
                                "b",
                                "B",
                                "https://b.example/",
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                Source.DEFAULT_DELAY));
    }

    @ParameterizedTest
    @CsvSource({"1s, PT1S", "250ms, PT0.25S", "2m, PT2M", "PT3S, PT3S"})
    void readsDelays(String text, Duration delay) throws IOException {
        assertThat(read(entry("delay: " + text)).getFirst().delay()).isEqualTo(delay);
    }

    @Test
    void readsTheBudgetOfADay() throws IOException {
        assertThat(read(entry("maxPagesPerDay: 500")).getFirst().maxPagesPerDay())
                .isEqualTo(500);
        assertThat(read(entry("delay: 1s")).getFirst().maxPagesPerDay()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "delay: soon         | delay: is no duration",
                "country: Britain    | country: is no ISO 3166-1",
                "zone: Mars/Olympus  | zone: is no time zone",
                "feeds: [not-a-url]  | feeds[0]: is no absolute http(s) URL",
                "maxPagesPerDay: 0   | maxPagesPerDay: is less than one: 0",
                "maxPagesPerDay: few | maxPagesPerDay: is no whole number: few",
                "feeds: x            | feeds: must be a list",
                "speed: 7            | 'speed' is no key here",
                "delay: [1s]         | delay: must be plain text",
                "id: other           | 'id' is there twice",
            })
    void namesFileLineAndReason(String line, String reason) {
        assertThatThrownBy(() -> read(entry(line)))
                .isInstanceOf(SourceFileException.class)
                .hasMessageContaining("sources.yml, line 5: ")
                .hasMessageContaining(reason);
    }

    @Test
    void namesTheSourceThatLacksAKey() {
        assertThatThrownBy(() -> read("sources:\n  - id: a\n    url: https://a.example/\n"))
                .hasMessageContaining("line 2: source 'a': name: is missing");
    }

    @Test
    void refusesAnIdThatIsAPathOfTheApi() {
        assertThatThrownBy(() -> read("sources:\n  - name: A\n    url: https://a.example/\n    id: stats\n"))
                .hasMessageContaining("sources.yml, line 4: source 'stats': id: ")
                .hasMessageContaining("GET /api/v1/sources/stats")
                .hasMessageContaining("choose another one");
    }

    @Test
    void refusesTwoSourcesOfOneId() {
        assertThatThrownBy(() -> read(entry("delay: 1s") + "  - {id: a, name: B, url: \"https://b.example/\"}\n"))
                .hasMessageContaining("line 6: id: is taken by the entry at line 2: a");
    }

    @Test
    void refusesWhatIsNoListOfSources() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> read("papers: []")).hasMessageContaining("'papers' is no key here; there are sources");
        assertThatThrownBy(() -> read("sources: [a, b]")).hasMessageContaining("line 1: an entry of 'sources' must be");
        assertThatThrownBy(() -> read("sources:\n  - {id: a")).hasMessageContaining("is no YAML");
        assertThatThrownBy(() -> new SourceFile(folder.resolve("none.yml")).read())
                .hasMessageContaining("none.yml");
    }

    private static String entry(String line) {
        return "sources:\n  - id: a\n    name: A\n    url: https://a.example/\n    " + line + "\n";
    }

    private List<Source> read(String yaml) throws IOException {
        return new SourceFile(Files.writeString(folder.resolve("sources.yml"), yaml)).read();
    }
}
