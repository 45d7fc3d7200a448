package dev.courant.local.up;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a file that another process writes, line by line as lines are finished. */
final class LogFollower {
    private final Path file;
    private long position;

    LogFollower(Path file) {
        this.file = file;
    }

    /** Hands on the lines that were finished since the last time. */
    void follow(Consumer<String> reader) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        byte[] news = news();
        int end = news.length;
        while (end > 0 && news[end - 1] != '\n') {
            end--;
        }
        position += end;
        new String(news, 0, end, StandardCharsets.UTF_8).lines().forEach(reader);
    }

    private byte[] news() throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] news = new byte[Math.toIntExact(Math.max(0, in.length() - position))];
            in.seek(position);
            in.readFully(news);
            return news;
        }
    }
}
