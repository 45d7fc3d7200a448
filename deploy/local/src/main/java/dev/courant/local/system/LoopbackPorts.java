package dev.courant.local.system;

import dev.courant.local.console.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/**
 * Ports for the services' HTTP, below the range from which systems take the ports of outgoing connections: none of those
 * can take one between our look and the service's bind, nor while a service that died is started again.
 */
final class LoopbackPorts {
    private static final int FIRST = 20_000;
    private static final int BEYOND = 32_000;

    private LoopbackPorts() {}

    static int free() {
        return RandomGenerator.getDefault()
                .ints(FIRST, BEYOND)
                .filter(LoopbackPorts::isFree)
                .findFirst()
                .orElseThrow();
    }

    /** The port asked for; if it was only a preference and is taken, any free one. */
    static int prefer(int port, boolean required) {
        if (isFree(port)) {
            return port;
        }
        if (required) {
            throw new UserError("Port " + port + " is taken. Name another one, or leave --port out for a free one.");
        }
        return free();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
