package dev.courant.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for a server that we started. */
final class Readiness {
    private static final int CONNECT_MILLIS = 1_000;

    private Readiness() {}

    /**
     * Returns when the server answers as itself while its process lives; otherwise stops it.
     *
     * @throws ServerStartException if the process ends, or the limit passes; with the end of the log
     */
    static void await(ChildProcess server, Duration limit, BooleanSupplier answersAsItself) {
        try {
            boolean decided = Poll.until(() -> !server.isAlive() || answersAsItself.getAsBoolean(), limit);
            if (!server.isAlive()) {
                throw new ServerStartException(server.onExit().join().describe());
            }
            if (!decided) {
                server.close();
                throw new ServerStartException("not ready after " + limit.toSeconds() + " s: "
                        + server.onExit().join().describe());
            }
            server.rememberFamily();
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Whether asking is worth while; says nothing about who answers. */
    static boolean portAnswers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
