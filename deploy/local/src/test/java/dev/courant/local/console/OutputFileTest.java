package dev.courant.local.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    private Path folder;

    @Test
    void aLinkStandsForWhatItLeadsTo() throws Exception {
        Path file = Files.writeString(folder.resolve("figures.json"), "{}");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertThat(OutputFile.resolve(link)).isEqualTo(file.toRealPath());
        assertThat(OutputFile.resolve(folder.resolve("new"))).isEqualTo(folder.resolve("new"));
    }

    @Test
    void foldersAreNoFiles() {
        assertThatThrownBy(() -> OutputFile.resolve(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDeviceIsNeverReplaced() {
        assertThatThrownBy(() -> OutputFile.resolve(Path.of("/dev/null")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no plain file");
    }
}
