package dev.courant.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folders that everybody can reach, for data whose own folder lies behind a closed door (such as {@code /root}). Each knows
 * its origin; once that is deleted, it goes too.
 */
final class Elsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(Elsewhere.class);
    private static final Path PARENT = Path.of("/var/tmp");
    private static final String PREFIX = "courant-";

    private Elsewhere() {}

    /** The folder that stands for the origin: the same for the same, and root's own, since anybody may write beside it. */
    static Path of(Path origin) throws IOException {
        deleteOrphans();
        UUID name = UUID.nameUUIDFromBytes(origin.toString().getBytes(StandardCharsets.UTF_8));
        Path folder = PARENT.resolve(PREFIX + name);
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            Files.writeString(origin(folder), origin.toString());
        }
        if (!isOurs(folder)) {
            throw new ServerStartException(folder + " does not belong to root: it cannot be trusted");
        }
        return folder;
    }

    private static void deleteOrphans() throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(PARENT, PREFIX + "*")) {
            for (Path folder : folders) {
                if (isOurs(folder) && isOrphan(folder)) {
                    delete(folder);
                }
            }
        }
    }

    /** Another start may be deleting the same. */
    private static void delete(Path folder) {
        try {
            Tree.delete(folder);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} could not be deleted, though what it belongs to is gone: {}", folder, e.toString());
        }
    }

    private static boolean isOrphan(Path folder) throws IOException {
        return Files.exists(origin(folder)) && !Files.exists(Path.of(Files.readString(origin(folder))));
    }

    private static boolean isOurs(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && "root"
                        .equals(Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
                                .getName());
    }

    private static Path origin(Path folder) {
        return folder.resolve("origin");
    }
}
