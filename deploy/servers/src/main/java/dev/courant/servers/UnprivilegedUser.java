package dev.courant.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Who runs Elasticsearch, which refuses to run as root, when this JVM does.
 *
 * @param id as {@code chown} and {@code setpriv} take it
 * @param groupId likewise
 */
record UnprivilegedUser(long id, long groupId) {
    private static final int LIMIT_SECONDS = 120;

    static boolean weAreRoot() {
        return "root".equals(System.getProperty("user.name")) || "0".equals(output("id", "-u"));
    }

    /** @throws ServerStartException if the system has no {@code nobody} or no {@code setpriv} */
    static UnprivilegedUser nobody() {
        if (!Launcher.works("setpriv", "--version")) {
            throw new ServerStartException(
                    "Elasticsearch refuses to run as root, and `setpriv` of util-linux is not here"
                            + " to start it as somebody else: install it, or start this as an ordinary user");
        }
        return new UnprivilegedUser(
                Long.parseLong(output("id", "-u", "nobody")), Long.parseLong(output("id", "-g", "nobody")));
    }

    /** The command as this user runs it. The parent's death must be asked for again: a change of user clears it. */
    List<String> run(List<String> command) {
        List<String> whole = new ArrayList<>(
                List.of("setpriv", "--reuid=" + id, "--regid=" + groupId, "--clear-groups", "--pdeathsig", "TERM"));
        whole.addAll(command);
        return whole;
    }

    /** Asked of the system itself, since a parent folder's mode, an access list or a mount may forbid it. */
    boolean canRead(Path path) {
        return test("-r", path);
    }

    boolean canWrite(Path path) {
        return test("-w", path);
    }

    void own(Path path) {
        String owner = id + ":" + groupId;
        if (!Launcher.works("chown", "-R", owner, path.toString())) {
            throw new ServerStartException("cannot give " + path + " to the user " + owner);
        }
    }

    private boolean test(String what, Path path) {
        return Launcher.works(run(List.of("test", what, path.toString())).toArray(String[]::new));
    }

    private static String output(String... command) {
        try {
            Process process = new ProcessBuilder(command).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new ServerStartException(String.join(" ", command) + " failed");
            }
            return output;
        } catch (IOException e) {
            throw new ServerStartException(String.join(" ", command) + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("interrupted", e);
        }
    }
}
