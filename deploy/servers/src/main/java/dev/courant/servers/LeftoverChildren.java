package dev.courant.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Children whose parent was killed and could not stop them, found by the pid files in their folders. */
public final class LeftoverChildren {
    private static final String SUFFIX = ".pid";
    private static final int DEPTH = 2;

    private LeftoverChildren() {}

    /**
     * Stops what an earlier runner left running. For a folder whose runner is known to be gone: a child of a runner that
     * lives would be stopped too.
     *
     * @param data a runner's data folder; the pid files lie in it or in its folders
     * @return the names of those that were stopped; empty if the folder is not there
     */
    public static List<String> stop(Path data) throws IOException {
        List<String> stopped = new ArrayList<>();
        for (Path file : pidFiles(data)) {
            PidFile pids = new PidFile(file);
            ProcessFamily family = pids.running();
            if (!family.members().isEmpty()) {
                family.end(ChildProcess.GRACE);
                String name = file.getFileName().toString();
                stopped.add(name.substring(0, name.length() - SUFFIX.length()));
            }
            pids.delete();
        }
        return stopped;
    }

    /** Not looked for any deeper: there lie the servers' own files, which may be many. */
    private static List<Path> pidFiles(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(data, DEPTH)) {
            return paths.filter(path -> path.toString().endsWith(SUFFIX))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
