package dev.courant.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.local.console.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshFolderTest {
    @TempDir
    private Path temporary;

    @Test
    void whatAnEarlierDemoLeftIsGone() throws Exception {
        Path folder = temporary.resolve("demo");
        FreshFolder.empty(folder);
        Path old = Files.createDirectories(folder.resolve("kafka/data")).resolve("segment.log");
        Files.writeString(old, "x");
        FreshFolder.empty(folder);
        assertThat(folder.resolve("kafka")).doesNotExist();
        assertThat(folder).isDirectory();
    }

    @Test
    void aUsersFolderIsNeverEmptied() throws Exception {
        Path letter = Files.writeString(temporary.resolve("letter.txt"), "Dear all");
        assertThatThrownBy(() -> FreshFolder.empty(temporary))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(temporary.toString());
        assertThat(letter).exists();
    }
}
