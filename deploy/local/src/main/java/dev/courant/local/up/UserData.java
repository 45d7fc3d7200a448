package dev.courant.local.up;

import dev.courant.local.console.UserError;
import dev.courant.local.system.FreshFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The folder in which everything is kept from one run to the next: the servers' data, all logs, and what was asked for. */
final class UserData {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SETTINGS = "up.json";
    private static final String SOURCES = "sources.yaml";
    private static final String LOGS = "logs";

    private final Path folder;

    private UserData(Path folder) {
        this.folder = folder;
    }

    /**
     * What the next run takes over from this one.
     *
     * @param contact of the user agent
     * @param sources the file crawled; null for the one in the folder
     */
    record Settings(@Nullable String contact, @Nullable String sources) {
        private static final Settings NONE = new Settings(null, null);
    }

    /**
     * Makes the folder if need be.
     *
     * @throws UserError if something else lies in it, or a demo would empty it
     */
    static UserData open(Path folder) throws IOException {
        Path path = folder.toAbsolutePath().normalize();
        if (FreshFolder.isEmptiedAtStart(path)) {
            throw new UserError(path + " belongs to a demo, which empties it at each start; name another folder.");
        }
        if (Files.exists(path) && !isOurs(path)) {
            throw new UserError(path + " holds something else; name an empty folder, or a new one.");
        }
        return new UserData(Files.createDirectories(path).toRealPath());
    }

    private static boolean isOurs(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(path)) {
            // A list of sources alone makes no folder ours: it may lie in any project.
            return Files.exists(path.resolve(SETTINGS))
                    || entries.map(entry -> entry.getFileName().toString())
                            .allMatch(name -> name.equals(SOURCES) || name.equals(LOGS));
        }
    }

    /** Absolute, links resolved: two names of one folder are one folder. */
    Path folder() {
        return folder;
    }

    /** Where the process in the background says what it does. */
    Path log() {
        return folder.resolve(LOGS).resolve("up.log");
    }

    /** Where sources are looked for unless others are named. */
    Path ownSources() {
        return folder.resolve(SOURCES);
    }

    /** Writes the starter list if there is no list yet; whether it did. */
    boolean writeStarterSources() throws IOException {
        if (Files.exists(ownSources())) {
            return false;
        }
        try (InputStream starter = UserData.class.getResourceAsStream("/up/" + SOURCES)) {
            Files.copy(Objects.requireNonNull(starter, "the starter list is bundled"), ownSources());
            return true;
        }
    }

    /** What the last run left; nothing at first. */
    Settings settings() throws IOException {
        Path file = folder.resolve(SETTINGS);
        if (!Files.exists(file)) {
            return Settings.NONE;
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), Settings.class);
        } catch (JacksonException e) {
            throw new UserError(file + " cannot be read; delete it, and name --sources and --contact again.", e);
        }
    }

    /** Keeps it for the next run. */
    void remember(Settings settings) throws IOException {
        Path next = folder.resolve(SETTINGS + ".next");
        Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(settings));
        Files.move(next, folder.resolve(SETTINGS), StandardCopyOption.REPLACE_EXISTING);
    }
}
