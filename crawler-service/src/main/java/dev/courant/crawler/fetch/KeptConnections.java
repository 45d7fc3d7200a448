package dev.courant.crawler.fetch;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Keeps requests off connections that a server has closed, or is about to, without a word that the client heeds. An
 * HTTP/1.0 server hangs up unless it says otherwise (RFC 9112, 9.3); one of HTTP/1.1 may once it has waited long enough.
 *
 * <p>What is found out here is found out before a byte of the request goes out, so a fresh connection may be tried at once:
 * the host gets one request. A connection that ends afterwards is a failure although RFC 9112 (9.3.1) would let us repeat a
 * GET, because nobody knows whether the host has counted the first; a second one has to wait for its own turn.
 */
final class KeptConnections {
    /** So long a connection is taken to be open as it was: a look at it takes a millisecond. */
    static final Duration UNSEEN = Duration.ofMillis(100);

    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*");

    /** Nothing was sent: the connection that was kept for it is of no use any more. */
    static final class EndedConnectionException extends IOException {
        private static final long serialVersionUID = 1L;

        EndedConnectionException() {
            super("The kept connection had been closed");
        }
    }

    /** @param releasedNanos when the last request over it was over */
    private record Use(boolean isLast, long releasedNanos) {}

    private final Map<Connection, Use> uses = Collections.synchronizedMap(new WeakHashMap<>());

    /** An interceptor; the innermost that looks before the request goes out. */
    Response checked(Interceptor.Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection == null || connection.protocol() == Protocol.HTTP_2) {
            return chain.proceed(chain.request());
        }
        Use before = uses.get(connection);
        if (before != null && isOver(connection, before)) {
            throw new EndedConnectionException();
        }
        Response response = chain.proceed(chain.request());
        if (hangsUp(response)) {
            uses.put(connection, new Use(true, 0));
        }
        return response;
    }

    /** A call is done with a connection. */
    void released(Connection connection) {
        Use last = uses.computeIfAbsent(connection, _ -> new Use(false, 0));
        if (last.isLast()) {
            close(connection.socket());
        } else {
            uses.put(connection, new Use(false, System.nanoTime()));
        }
    }

    private static boolean isOver(Connection connection, Use before) {
        if (before.isLast()) {
            return true;
        }
        boolean isRecent = System.nanoTime() - before.releasedNanos() < UNSEEN.toNanos();
        return !isRecent && hasEnded(connection.socket());
    }

    /** Also where something lies there already: a server that says why it hangs up, and nothing that was asked for. */
    private static boolean hasEnded(Socket socket) {
        try {
            int timeout = socket.getSoTimeout();
            socket.setSoTimeout(1);
            try {
                socket.getInputStream().read();
                return true;
            } catch (SocketTimeoutException isOpen) {
                socket.setSoTimeout(timeout);
                return false;
            }
        } catch (IOException reset) {
            return true;
        }
    }

    private static boolean hangsUp(Response response) {
        String options = String.join(",", response.headers("Connection"));
        return has(options, "close") || (response.protocol() == Protocol.HTTP_1_0 && !has(options, "keep-alive"));
    }

    private static boolean has(String options, String option) {
        return SEPARATOR.splitAsStream(options.strip()).anyMatch(option::equalsIgnoreCase);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedByTheServer) {
            // It was to be closed.
        }
    }
}
