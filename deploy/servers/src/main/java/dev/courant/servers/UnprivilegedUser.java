package dev.courant.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Gives this user the folder itself, not what is in it. */
    void own(Path folder) {
        change("chown", owner(), folder);
    }

    /** Gives this user the folder and all that is in it. */
    void ownAll(Path folder) {
        change("chown", "-R", owner(), folder);
    }

    /** Whatever our file mode mask left out; nobody but us may write. */
    static void letAllRead(Path folder) {
        change("chmod", "-R", "a+rX", folder);
    }

    private String owner() {
        return id + ":" + groupId;
    }

    private static void change(Object... command) {
        String[] words = Arrays.stream(command).map(Object::toString).toArray(String[]::new);
        if (!Launcher.works(words)) {
            throw new ServerStartException("failed: " + String.join(" ", words));
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
