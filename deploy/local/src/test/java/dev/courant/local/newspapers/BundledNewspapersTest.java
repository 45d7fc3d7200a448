package dev.courant.local.newspapers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledNewspapersTest {
    @Test
    void aJarHoldsTheSameNewspapersAsAFolder(@TempDir Path temporary) throws Exception {
        URL inFolder = Objects.requireNonNull(getClass().getResource("/newspapers/sources.yaml"));
        Path jar = temporary.resolve("bundle with space.jar");
        zip(Objects.requireNonNull(Path.of(inFolder.toURI()).getParent()), jar);
        URL inJar =
                URI.create("jar:" + jar.toUri() + "!/newspapers/sources.yaml").toURL();
        assertThat(BundledNewspapers.read(inJar)).isEqualTo(BundledNewspapers.read(inFolder));
    }

    private static void zip(Path folder, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> tree = Files.walk(folder)) {
            List<Path> files = tree.filter(Files::isRegularFile).toList();
            for (Path path : files) {
                zip.putNextEntry(new ZipEntry("newspapers/" + folder.relativize(path)));
                Files.copy(path, zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
