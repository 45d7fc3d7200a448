package dev.courant.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/**
 * Ports for servers on the loopback address. They lie below the range from which Linux and macOS take the ports of outgoing
 * connections, so that none of those can take one between our look and the server's bind.
 */
public final class FreePorts {
    private static final int FIRST = 20_000;
    private static final int BEYOND = 32_000;
    private static final int ATTEMPTS = 1_000;

    private FreePorts() {}

    /** A port that nothing listens on now. */
    public static int next() {
        RandomGenerator random = RandomGenerator.getDefault();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = random.nextInt(FIRST, BEYOND);
            if (isFree(port)) {
                return port;
            }
        }
        throw new ServerStartException("no free port between " + FIRST + " and " + BEYOND);
    }

    /** Whether it is a number that a server can be bound to by name; 0 would mean any. */
    public static boolean isPort(int number) {
        return number >= 1 && number <= 65_535;
    }

    /** Whether a server could bind it now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
