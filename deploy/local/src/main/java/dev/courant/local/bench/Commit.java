package dev.courant.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which state of the project was measured. */
final class Commit {
    private Commit() {}

    /** Short, with {@code +changes} if files differ from it; {@code unknown} where there is no git. */
    static String of(Path root) {
        return git(root, "rev-parse", "--short", "HEAD")
                .map(commit -> git(root, "status", "--porcelain").orElse("?").isEmpty() ? commit : commit + "+changes")
                .orElse("unknown");
    }

    private static Optional<String> git(Path root, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted while asking git", e));
        }
    }
}
