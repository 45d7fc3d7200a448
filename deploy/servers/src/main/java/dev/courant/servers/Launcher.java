package dev.courant.servers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Starts processes so that they neither outlive this JVM nor get the terminal's Ctrl-C before we have stopped them in
 * order.
 *
 * <p>{@code setsid} takes the child out of the terminal's process group; {@code setpriv --pdeathsig} has the kernel end it
 * when its parent is gone, even by kill -9. Both are Linux's; elsewhere the shutdown hook and the pid file do what they
 * can. The kernel's "parent" is the <em>thread</em> that forked, so all children are started by one that never ends.
 */
final class Launcher {
    private static final ExecutorService FORKING_THREAD = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("child-launcher").factory());

    private static final List<String> PREFIX = prefix();

    private Launcher() {}

    static Process start(ProcessBuilder builder) throws IOException {
        List<String> command = new ArrayList<>(PREFIX);
        command.addAll(builder.command());
        builder.command(command);
        try {
            return FORKING_THREAD.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new IOException("cannot start " + builder.command(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting " + builder.command(), e);
        }
    }

    private static List<String> prefix() {
        List<String> prefix = new ArrayList<>();
        if (works("setsid", "true")) {
            prefix.add("setsid");
        }
        if (works("setpriv", "--pdeathsig", "TERM", "true")) {
            prefix.addAll(List.of("setpriv", "--pdeathsig", "TERM"));
        }
        return List.copyOf(prefix);
    }

    /** Whether a short command ends well; a missing program is a plain no. */
    static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(10, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
