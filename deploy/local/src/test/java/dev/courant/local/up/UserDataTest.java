package dev.courant.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.local.console.UserError;
import dev.courant.local.system.FreshFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserDataTest {
    @TempDir
    private Path folder;

    @Test
    void twoNamesOfOneFolderAreOneFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("data")));
        assertThat(UserData.open(link).folder())
                .isEqualTo(UserData.open(folder.resolve("x/../data")).folder());
    }

    @Test
    void whatIsRememberedIsThereTheNextTime() throws Exception {
        UserData.open(folder).remember(new UserData.Settings("a@example.org", null));
        assertThat(UserData.open(folder).settings()).isEqualTo(new UserData.Settings("a@example.org", null));
    }

    @Test
    void othersFoldersAreLeftAlone() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> UserData.open(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("holds something else");
        assertThatThrownBy(() -> UserData.open(folder.resolve("thesis.txt"))).isInstanceOf(UserError.class);
    }

    @Test
    void aFolderThatADemoEmptiesIsNoPlaceToKeepThings() throws Exception {
        FreshFolder.empty(folder);
        assertThatThrownBy(() -> UserData.open(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("demo");
    }

    @Test
    void aFolderWithSourcesInItIsReady() throws Exception {
        Files.writeString(folder.resolve("sources.yaml"), "sources: []");
        assertThat(UserData.open(folder).ownSources()).exists();
    }

    @Test
    void sourcesInAProjectDoNotMakeItOurs() throws Exception {
        Files.writeString(folder.resolve("sources.yaml"), "sources: []");
        Files.createDirectories(folder.resolve("elasticsearch/config"));
        assertThatThrownBy(() -> UserData.open(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("holds something else");
    }
}
