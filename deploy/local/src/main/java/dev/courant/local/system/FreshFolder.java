package dev.courant.local.system;

import dev.courant.local.console.UserError;
import dev.courant.servers.LeftoverChildren;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one run alone. Sample newspapers get new ports at each start, and so their articles new ids. */
public final class FreshFolder {
    /** What tells a folder of ours from a user's, which must never be emptied. */
    private static final String MARK = ".courant-data";

    private FreshFolder() {}

    /**
     * Empties the folder, or makes it.
     *
     * @throws UserError if something lies in it that no run of ours has put there
     */
    public static void empty(Path folder) throws IOException {
        if (Files.exists(folder) && !isEmpty(folder) && !Files.exists(folder.resolve(MARK))) {
            throw new UserError(folder + " holds something else; name an empty folder, or a new one.");
        }
        if (Files.exists(folder)) {
            for (Path path : content(folder)) {
                Files.delete(path);
            }
        }
        Files.createDirectories(folder);
        Files.createFile(folder.resolve(MARK));
    }

    /** Deletes a folder that {@link #empty} has made, with all that lies in it. */
    public static void delete(Path folder) throws IOException {
        empty(folder);
        Files.delete(folder.resolve(MARK));
        Files.delete(folder);
    }

    /**
     * Stops what a killed run has left running on a folder of ours, before the files that tell of it are gone: no command
     * would find it any more, and it would spoil the next run.
     *
     * @return what to tell the user
     */
    public static List<String> stopLeftovers(Path folder) throws IOException {
        if (!isEmptiedAtStart(folder)) {
            return List.of();
        }
        return LeftoverChildren.stop(folder).stream()
                .map(name -> "Stopped what an earlier run had left behind: " + name + ".")
                .toList();
    }

    /** Whether a run may empty the folder, so that nothing should be put there to be kept. */
    public static boolean isEmptiedAtStart(Path folder) {
        return Files.exists(folder.resolve(MARK));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** What lies in it, the deepest first, the mark last: an emptying that was cut short can be taken up again. */
    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder))
                    .sorted(Comparator.comparing((Path path) -> path.endsWith(MARK))
                            .thenComparing(Comparator.reverseOrder()))
                    .toList();
        }
    }
}
