package dev.courant.local.imports;

import static java.util.Objects.requireNonNull;

import dev.courant.local.console.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The archives that a person means: files, folders, patterns and URLs. */
final class Archives {
    private static final Pattern WARC = Pattern.compile("(?i).*\\.warc(\\.gz)?");
    private static final Pattern PATTERN = Pattern.compile(".*[*?\\[{].*");

    private Archives() {}

    /**
     * In the order named, a folder's and a pattern's by name.
     *
     * @throws UserError if one is not there
     */
    static List<Archive> of(List<String> names) {
        List<Archive> archives = new ArrayList<>();
        for (String name : names) {
            if (name.matches("(?i)https?://.*")) {
                archives.add(new HttpArchive(URI.create(name)));
            } else {
                files(name).forEach(file -> archives.add(new FileArchive(file)));
            }
        }
        return List.copyOf(archives);
    }

    private static List<Path> files(String name) {
        boolean pattern = PATTERN.matcher(name).matches();
        if (pattern && !Files.exists(Path.of(name))) {
            return matching(name);
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            return required(
                    walk(path, file -> WARC.matcher(file.toString()).matches()), "no .warc or .warc.gz in " + path);
        }
        if (!Files.isReadable(path)) {
            throw new UserError("There is no file " + path + " that can be read.");
        }
        return List.of(path);
    }

    /** A pattern that the shell did not expand: because it was quoted, or because it goes through folders, as {@code **} does. */
    private static List<Path> matching(String name) {
        Path pattern = Path.of(name).toAbsolutePath();
        Path root = requireNonNull(pattern.getRoot(), "an absolute path has a root");
        for (Path part : pattern) {
            if (PATTERN.matcher(part.toString()).matches()) {
                break;
            }
            root = root.resolve(part);
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        return required(Files.isDirectory(root) ? walk(root, matcher) : List.of(), "no file matches " + name);
    }

    private static List<Path> walk(Path root, PathMatcher wanted) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> wanted.matches(file.toAbsolutePath()) || wanted.matches(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> required(List<Path> files, String problem) {
        if (files.isEmpty()) {
            throw new UserError("There is nothing to import: " + problem + ".");
        }
        return files;
    }
}
