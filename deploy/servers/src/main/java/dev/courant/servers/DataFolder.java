package dev.courant.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A server's folder, held by one JVM at a time: whoever holds it may stop a child that an earlier holder left behind. The
 * lock is the operating system's, so it ends with its process, however that ends.
 */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws ServerStartException if another runner, or this one, already uses the folder */
    static DataFolder open(Path folder) {
        try {
            Path path = Files.createDirectories(folder.toAbsolutePath()).toRealPath();
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new ServerStartException(path + " is in use: another runner holds it; stop that one first");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new ServerStartException("cannot use the folder " + folder + ": " + e, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    /** Gives the folder to whoever opens it next. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
