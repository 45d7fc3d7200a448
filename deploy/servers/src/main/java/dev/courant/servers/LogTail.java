package dev.courant.servers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, read without reading all of it. */
final class LogTail {
    private static final int TAIL_BYTES = 32 * 1024;

    private LogTail() {}

    /** The last lines, oldest first; where the file cannot be read, one line that says so. */
    static List<String> of(Path file, int lines) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<String> tail = tail(file);
            return tail.subList(Math.max(0, tail.size() - lines), tail.size());
        } catch (IOException e) {
            return List.of("(" + file + " cannot be read: " + e + ")");
        }
    }

    private static List<String> tail(Path file) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, log.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
