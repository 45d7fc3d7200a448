package dev.courant.local.newspapers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything under {@code newspapers/} on the class path, be that a folder or a jar.
 *
 * @param sourcesTemplate prints the crawler's list of sources
 * @param sites by name of folder
 */
record BundledNewspapers(String sourcesTemplate, List<Site> sites) {
    private static final String FOLDER = "newspapers";
    private static final String SOURCES = "sources.yaml";

    static BundledNewspapers read() {
        String name = "/" + FOLDER + "/" + SOURCES;
        return read(Objects.requireNonNull(BundledNewspapers.class.getResource(name), name));
    }

    /** Reads the folder, or the folder in a jar, that holds this {@code sources.yaml}. */
    static BundledNewspapers read(URL sources) {
        try {
            return sources.openConnection() instanceof JarURLConnection jar
                    ? readJar(jar.getJarFileURL().toURI())
                    : readFolder(Objects.requireNonNull(Path.of(sources.toURI()).getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sample newspapers at " + sources, e);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("A class path entry is no URI: " + sources, impossible);
        }
    }

    private static BundledNewspapers readJar(URI jar) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
            return readFolder(files.getPath("/" + FOLDER));
        }
    }

    private static BundledNewspapers readFolder(Path folder) throws IOException {
        List<Path> siteFolders;
        try (Stream<Path> entries = Files.list(folder)) {
            siteFolders = entries.filter(Files::isDirectory).sorted().toList();
        }
        List<Site> sites = new ArrayList<>();
        for (Path siteFolder : siteFolders) {
            sites.add(Site.read(siteFolder));
        }
        return new BundledNewspapers(Files.readString(folder.resolve(SOURCES)), sites);
    }
}
