package dev.courant.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.local.console.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(folder.resolve("deep/er"));
        for (String name : List.of("b.warc.gz", "a.warc", "notes.txt", "deep/er/c.WARC.GZ", "d.warc.gz.open")) {
            Files.writeString(folder.resolve(name), name);
        }
    }

    @Test
    void aFolderIsAllOfItsArchivesByName() {
        assertThat(names(folder.toString())).containsExactly("a.warc", "b.warc.gz", "deep/er/c.WARC.GZ");
    }

    @Test
    void aPatternIsWhatItMatches() {
        assertThat(names(folder + "/*.warc{,.gz}")).containsExactly("a.warc", "b.warc.gz");
        assertThat(names(folder + "/**.{WARC,warc}.{GZ,gz}")).containsExactly("b.warc.gz", "deep/er/c.WARC.GZ");
    }

    @Test
    void aUrlIsTakenAsItIs() {
        assertThat(Archives.of(List.of("https://data.example/a.warc.gz")))
                .singleElement()
                .isInstanceOf(HttpArchive.class);
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> names(folder + "/x*"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("/x*");
        assertThatThrownBy(() -> names(folder + "/nowhere.warc")).hasMessageContaining("nowhere.warc");
        assertThatThrownBy(() -> names(folder.resolve("deep") + "/*"))
                .as("a folder is no archive")
                .hasMessageContaining("deep/*");
    }

    private List<String> names(String argument) {
        return Archives.of(List.of(argument)).stream()
                .map(archive -> folder.relativize(Path.of(archive.name()).toAbsolutePath())
                        .toString())
                .toList();
    }
}
