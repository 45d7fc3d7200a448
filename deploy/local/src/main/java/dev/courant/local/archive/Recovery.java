package dev.courant.local.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Ends the files that a killed process left open. What was committed of a file stays, what lies behind it will come again; where
 * nobody knows how much was committed, everything that is whole stays: twice is better than not at all, and a repeated record
 * carries the same id.
 */
final class Recovery {
    private final Path folder;
    private final String prefix;
    private final Consumer<String> narrator;

    Recovery(Path folder, String prefix, Consumer<String> narrator) {
        this.folder = folder;
        this.prefix = prefix;
        this.narrator = narrator;
    }

    /**
     * Leaves no open file.
     *
     * @param committed the length of files, by name, as far as they are known
     */
    void run(Map<String, Long> committed) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(this::isLeftOpen).sorted().toList()) {
                end(file, committed);
            }
        }
    }

    private boolean isLeftOpen(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(prefix + "-") && name.endsWith(OpenFile.SUFFIX);
    }

    private void end(Path file, Map<String, Long> committed) throws IOException {
        String open = file.getFileName().toString();
        String name = open.substring(0, open.length() - OpenFile.SUFFIX.length());
        WholeRecords whole = WholeRecords.of(file);
        Long known = committed.get(name);
        long length = known == null ? whole.end() : Math.min(known, whole.end());
        long size = Files.size(file);
        if (length <= whole.firstEnd()) {
            Files.delete(file);
            narrator.accept(name + " was left open with nothing in it that was committed: deleted");
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.force(true);
        }
        Files.move(file, file.resolveSibling(name));
        narrator.accept(name + " was left open: ended at byte " + length + " of " + size
                + (known == null ? ", its last whole record" : ", which is what was committed"));
    }
}
