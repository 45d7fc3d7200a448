package dev.courant.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list as the crawler will read it; whether the addresses are right, only the sites themselves can tell. */
class StarterSourcesTest {
    @TempDir
    private Path folder;

    private List<Source> sources = List.of();
    private Path file = Path.of("");

    @BeforeEach
    void write() throws Exception {
        UserData data = UserData.open(folder.resolve("data"));
        assertThat(data.writeStarterSources()).isTrue();
        file = data.ownSources();
        sources = CheckedSources.read(file).all();
    }

    @Test
    void itSpansTheWorld() {
        assertThat(sources).hasSizeGreaterThanOrEqualTo(30);
        assertThat(sources.stream().map(Source::language).distinct())
                .hasSizeGreaterThanOrEqualTo(10)
                .doesNotContainNull()
                .contains("en", "zh-Hans", "zh-Hant", "ja", "ko", "es", "fr", "de", "pt", "ar", "ru", "hi");
    }

    @Test
    void everySiteIsNamedOnceWithAllThatIsNeeded() {
        assertThat(sources).extracting(Source::id).doesNotHaveDuplicates();
        assertThat(sources).extracting(Source::url).doesNotHaveDuplicates();
        assertThat(sources).allSatisfy(source -> {
            assertThat(source.country()).isNotNull();
            assertThat(source.zone()).isNotNull();
            assertThat(source.delay()).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
            assertThat(Stream.concat(source.feeds().stream(), source.sitemaps().stream()))
                    .isNotEmpty();
        });
    }

    @Test
    void nobodyIsToldThatItWasTried() throws Exception {
        assertThat(Files.readString(file)).contains("NOT VERIFIED", "robots.txt", "terms");
    }

    @Test
    void whatTheUserMadeOfItStays() throws Exception {
        Files.writeString(file, "mine");
        assertThat(UserData.open(folder.resolve("data")).writeStarterSources()).isFalse();
        assertThat(file).hasContent("mine");
    }
}
