package dev.courant.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.local.console.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedSourcesTest {
    @TempDir
    private Path folder;

    @Test
    void aWrongEntryIsNamedWithFileLineAndReason() throws Exception {
        Path file = write("sources:\n  - id: gazette\n    name: Gazette\n    url: gazette.example\n");
        assertThatThrownBy(() -> CheckedSources.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(file + ", line 4")
                .hasMessageContaining("url");
    }

    @Test
    void sourcesMayAllBeStillToCome() throws Exception {
        CheckedSources none = CheckedSources.read(write("sources: []\n"));
        assertThat(none.all()).isEmpty();
        assertThat(none.areAllOnThisMachine()).isFalse();
    }

    @Test
    void aWatchedPageElsewhereIsElsewhere() throws Exception {
        Path file = write("sources:\n  - {id: a, name: A, url: 'http://127.0.0.1/', pages: ['https://a.example/']}\n");
        assertThat(CheckedSources.read(file).areAllOnThisMachine()).isFalse();
    }

    @Test
    void noFileAtAllIsNamed() {
        assertThatThrownBy(() -> CheckedSources.read(folder.resolve("nowhere.yaml")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("nowhere.yaml")
                .hasMessageContaining("--sources");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8000/", "http://localhost/", "http://[::1]:8000/", "http://127.9.9.9/"})
    void thisMachineIsKnownByItsAddress(String url) throws Exception {
        CheckedSources sources = CheckedSources.read(source(url, "http://127.0.0.1/feed.xml"));
        assertThat(sources.areAllOnThisMachine()).isTrue();
        assertThat(sources.privateAddress())
                .hasValueSatisfying(found -> assertThat(found).contains(url));
    }

    @Test
    void oneFeedElsewhereIsElsewhere() throws Exception {
        CheckedSources sources = CheckedSources.read(source("http://127.0.0.1/", "https://feeds.example/rss"));
        assertThat(sources.areAllOnThisMachine()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.1.2.3/", "http://192.168.1.1/", "http://[fd00::1]/", "http://169.254.169.254/"})
    void privateNetworksAreNotThisMachine(String url) throws Exception {
        CheckedSources sources = CheckedSources.read(source("https://news.example/", url));
        assertThat(sources.areAllOnThisMachine()).isFalse();
        assertThat(sources.privateAddress()).contains("source 'gazette': " + url);
    }

    @Test
    void namesAndPublicAddressesNeedNoPermission() throws Exception {
        CheckedSources sources = CheckedSources.read(source("https://news.example/", "http://9.9.9.9/rss"));
        assertThat(sources.privateAddress()).isEmpty();
    }

    private Path source(String url, String feed) throws IOException {
        return write("sources:\n  - {id: gazette, name: Gazette, url: '" + url + "', feeds: ['" + feed + "']}\n");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("sources.yaml"), yaml);
    }
}
